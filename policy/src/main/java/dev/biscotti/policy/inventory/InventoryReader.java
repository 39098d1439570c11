package dev.biscotti.policy.inventory;

import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CategoryFact;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyFact;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderFact;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an {@code inventory.json}: the counterpart of {@link InventoryDocument}. It ignores unknown
 * members, and missing ones count as not stated. It rejects a higher schema version, because it
 * could misread such an inventory.
 */
public final class InventoryReader {
  private InventoryReader() {}

  /** Creates a declaration from an object. */
  @FunctionalInterface
  private interface Step<T> {
    T read(JsonObject json) throws InventoryFormatException;
  }

  /**
   * Reads an inventory.
   *
   * @param json the content of the file
   * @return its content
   * @throws InventoryFormatException if it is malformed, or of a higher schema version
   */
  public static Inventory read(String json) throws InventoryFormatException {
    JsonObject root = JsonTreeReader.read(json.startsWith("\uFEFF") ? json.substring(1) : json);
    int version = root.number("schemaVersion");
    if (version < 1 || version > InventoryDocument.SCHEMA_VERSION) {
      throw root.problem(
          "schemaVersion",
          "is "
              + version
              + ", and this release reads 1 to "
              + InventoryDocument.SCHEMA_VERSION
              + ": use the release that wrote it");
    }
    JsonObject policy =
        root.object("policy").orElseThrow(() -> root.problem("policy", "is missing"));
    try {
      return new Inventory(policy(root, policy), root.has("cookies"));
    } catch (IllegalArgumentException e) {
      throw new InventoryFormatException("", String.valueOf(e.getMessage()));
    }
  }

  private static PolicyDeclaration policy(JsonObject root, JsonObject policy)
      throws InventoryFormatException {
    LocalDate effective =
        policy.date("effective").orElseThrow(() -> policy.problem("effective", "is missing"));
    PolicyDeclaration parts =
        PolicyDeclaration.of(policy.required("id"), effective)
            .categories(all(root, "categories", InventoryReader::category))
            .providers(all(root, "providers", InventoryReader::provider))
            .authorities(all(root, "authorities", InventoryReader::authority))
            .sections(all(root, "sections", InventoryReader::section))
            .cookies(all(root, "cookies", InventoryReader::cookie))
            .allowances(all(root, "undeclaredAllowances", InventoryReader::allowance))
            .build();
    return PolicyFact.pass(parts, new JsonFacts(policy));
  }

  private static <T> List<T> all(JsonObject root, String name, Step<T> step)
      throws InventoryFormatException {
    List<T> all = new ArrayList<>();
    for (JsonObject json : root.objects(name)) {
      all.add(step.read(json));
    }
    return all;
  }

  private static CookieDeclaration cookie(JsonObject json) throws InventoryFormatException {
    json.required("name");
    json.required("category");
    return CookieFact.pass(CookieFact.UNSTATED, new JsonFacts(json));
  }

  private static CategoryDeclaration category(JsonObject json) throws InventoryFormatException {
    return CategoryFact.pass(CategoryDeclaration.builtIn(json.required("id")), new JsonFacts(json));
  }

  private static ProviderDeclaration provider(JsonObject json) throws InventoryFormatException {
    json.required("id");
    return ProviderFact.pass(ProviderFact.UNSTATED, new JsonFacts(json));
  }

  private static AuthorityDeclaration authority(JsonObject json) throws InventoryFormatException {
    return new AuthorityDeclaration(
        json.text("name"),
        json.text("url"),
        json.text("country"),
        json.text("topic"),
        json.translations());
  }

  private static SectionDeclaration section(JsonObject json) throws InventoryFormatException {
    return new SectionDeclaration(
        json.text("title"), json.text("text"), json.text("place"), json.translations());
  }

  private static UndeclaredAllowance allowance(JsonObject json) throws InventoryFormatException {
    return new UndeclaredAllowance(json.text("location"), json.text("reason"));
  }
}
