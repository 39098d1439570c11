package dev.biscotti.policy.fuzz;

import dev.biscotti.policy.ExamplePolicies;
import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Inventories that no compiler wrote: they are refused in words, or mean what they say. */
public final class InventoryFuzzer {
  private InventoryFuzzer() {}

  static List<byte[]> seeds() {
    return List.of(
        InventoryDocument.of(ExamplePolicies.storefront()).getBytes(StandardCharsets.UTF_8),
        InventoryDocument.of(ExamplePolicies.kontra()).getBytes(StandardCharsets.UTF_8),
        "{\"schemaVersion\":1,\"policy\":{\"id\":\"a\",\"effective\":\"2026-06-01\"}}"
            .getBytes(StandardCharsets.UTF_8));
  }

  /** For Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    PolicyDeclaration policy;
    try {
      policy = InventoryReader.read(new String(input, StandardCharsets.UTF_8)).policy();
    } catch (InventoryFormatException refused) {
      return;
    }
    String text = InventoryDocument.of(policy);
    try {
      if (!InventoryDocument.of(InventoryReader.read(text).policy()).equals(text)) {
        throw new AssertionError("an inventory with two meanings: " + text);
      }
    } catch (InventoryFormatException e) {
      throw new AssertionError("what is written is not read: " + text, e);
    }
  }
}
