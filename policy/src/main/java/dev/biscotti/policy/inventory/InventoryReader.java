package dev.biscotti.policy.inventory;

import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PathPattern;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an {@code inventory.json}: the counterpart of {@link InventoryDocument}. Members that it
 * does not know it ignores, and missing ones count as not stated; a higher schema version it
 * refuses, since that is raised when it could go wrong.
 */
public final class InventoryReader {
  private InventoryReader() {}

  /** Makes one declaration of an object. */
  @FunctionalInterface
  private interface Step<T> {
    T read(JsonObject json) throws InventoryFormatException;
  }

  /**
   * Reads an inventory.
   *
   * @param json the content of the file
   * @return what it says
   * @throws InventoryFormatException if it is malformed, or of a higher schema version
   */
  public static Inventory read(String json) throws InventoryFormatException {
    JsonObject root = JsonReader.read(json.startsWith("\uFEFF") ? json.substring(1) : json);
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
    List<PathPattern> paths = new ArrayList<>();
    for (String path : policy.texts("consentFreePaths")) {
      paths.add(new PathPattern(path));
    }
    List<String> languages = policy.texts("languages");
    return PolicyDeclaration.of(
            policy.required("id"),
            policy.date("effective").orElseThrow(() -> policy.problem("effective", "is missing")))
        .site(policy.text("site"))
        .controller(policy.text("controller"))
        .contact(policy.text("contact"))
        .noticeDays(policy.number("noticeDays"))
        .consentRecord(policy.text("consentRecord"))
        .summary(policy.text("summary"))
        .privacyPolicy(policy.text("privacyPolicy"))
        .scope(policy.texts("scope"))
        .languages(languages.isEmpty() ? List.of("en") : languages)
        .consentFreePaths(paths)
        .categories(all(root, "categories", InventoryReader::category))
        .providers(all(root, "providers", InventoryReader::provider))
        .authorities(all(root, "authorities", InventoryReader::authority))
        .sections(all(root, "sections", InventoryReader::section))
        .cookies(InventoryReader.<CookieDeclaration>all(root, "cookies", CookieReader::read))
        .allowances(all(root, "undeclaredAllowances", InventoryReader::allowance))
        .translations(policy.translations())
        .build();
  }

  private static <T> List<T> all(JsonObject root, String name, Step<T> step)
      throws InventoryFormatException {
    List<T> all = new ArrayList<>();
    for (JsonObject json : root.objects(name)) {
      all.add(step.read(json));
    }
    return all;
  }

  private static CategoryDeclaration category(JsonObject json) throws InventoryFormatException {
    return new CategoryDeclaration(
        json.required("id"),
        json.text("title"),
        json.text("description"),
        json.text("whenEmpty"),
        json.constant("regime", Regime.class, Regime.OPT_IN),
        Revision.digest(json.number("revision")),
        json.translations());
  }

  private static ProviderDeclaration provider(JsonObject json) throws InventoryFormatException {
    return new ProviderDeclaration(
        json.required("id"),
        json.text("name"),
        json.text("role"),
        json.text("privacyPolicy"),
        json.text("country"),
        json.text("dataLocation"),
        json.text("retention"),
        json.texts("recipients"),
        json.text("optOut"),
        json.flag("setsCookies", true),
        json.flag("ownDomain", false),
        json.translations());
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
