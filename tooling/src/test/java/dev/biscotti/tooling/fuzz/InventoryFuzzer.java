package dev.biscotti.tooling.fuzz;

import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Malformed or unusual inventories: each is rejected with a message or read correctly. */
public final class InventoryFuzzer {
  private static final Path GOLDEN =
      Path.of("..", "policy", "src", "test", "resources", "dev", "biscotti", "policy", "golden");

  private InventoryFuzzer() {}

  static List<byte[]> seeds() {
    return List.of(
        golden("storefront"),
        golden("kontra"),
        "{\"schemaVersion\":1,\"policy\":{\"id\":\"a\",\"effective\":\"2026-06-01\"}}"
            .getBytes(StandardCharsets.UTF_8));
  }

  /** A golden file of the document tests. */
  private static byte[] golden(String policy) {
    try {
      return Files.readAllBytes(GOLDEN.resolve(policy).resolve("inventory.json"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
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
