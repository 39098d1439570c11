package dev.biscotti.policy.inventory;

import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PathPattern;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The complete machine-readable copy of a policy: every member of every declaration, as JSON. Its
 * form is that of the JSON Schema {@code dev/biscotti/policy/inventory-1.schema.json}. Members
 * always stand in the same order; an empty text means "not stated".
 */
public final class InventoryDocument {
  /** The version of the form, raised when a reader of the old one could go wrong. */
  public static final int SCHEMA_VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

  private final JsonGenerator json;
  private final CookieJson cookies;
  private final TranslationsJson translations;

  private InventoryDocument(JsonGenerator json) {
    this.json = json;
    this.cookies = new CookieJson(json);
    this.translations = new TranslationsJson(json);
  }

  /**
   * Writes a policy's inventory.
   *
   * @param policy the policy
   * @return JSON, with {@code \n} at the end of each line
   */
  public static String of(PolicyDeclaration policy) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new Pretty(), text)) {
      new InventoryDocument(json).write(policy);
    }
    return HALF_PAIR.matcher(text.append('\n').toString()).replaceAll(InventoryDocument::escaped);
  }

  /** UTF-8 has no half of a surrogate pair, but JSON has an escape for it. */
  private static String escaped(MatchResult half) {
    return "\\\\u" + Integer.toHexString(half.group().charAt(0));
  }

  private void write(PolicyDeclaration policy) {
    json.writeStartObject();
    json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
    writePolicy(policy);
    json.writeArrayPropertyStart("categories");
    policy.categories().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("providers");
    policy.providers().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("authorities");
    policy.authorities().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("sections");
    policy.sections().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("cookies");
    for (CookieDeclaration cookie : policy.cookies()) {
      cookies.write(cookie);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("undeclaredAllowances");
    policy.allowances().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writePolicy(PolicyDeclaration policy) {
    json.writeObjectPropertyStart("policy");
    json.writeStringProperty("id", policy.id());
    json.writeStringProperty("effective", policy.effective().toString());
    json.writeStringProperty("site", policy.site());
    json.writeStringProperty("controller", policy.controller());
    json.writeStringProperty("contact", policy.contact());
    json.writeNumberProperty("noticeDays", policy.noticeDays());
    json.writeStringProperty("consentRecord", policy.consentRecord());
    json.writeStringProperty("summary", policy.summary());
    json.writeStringProperty("privacyPolicy", policy.privacyPolicy());
    writeTexts("scope", policy.scope());
    writeTexts("languages", policy.languages());
    writeTexts(
        "consentFreePaths", policy.consentFreePaths().stream().map(PathPattern::text).toList());
    translations.write(policy.translations());
    json.writeEndObject();
  }

  private void write(CategoryDeclaration category) {
    json.writeStartObject();
    json.writeStringProperty("id", category.id());
    json.writeStringProperty("title", category.title());
    json.writeStringProperty("description", category.description());
    json.writeStringProperty("whenEmpty", category.whenEmpty());
    json.writeStringProperty("regime", category.regime().name());
    json.writeNumberProperty("revision", category.revision().digest());
    translations.write(category.translations());
    json.writeEndObject();
  }

  private void write(ProviderDeclaration provider) {
    json.writeStartObject();
    json.writeStringProperty("id", provider.id());
    json.writeStringProperty("name", provider.name());
    json.writeStringProperty("role", provider.role());
    json.writeStringProperty("privacyPolicy", provider.privacyPolicy());
    json.writeStringProperty("country", provider.country());
    json.writeStringProperty("dataLocation", provider.dataLocation());
    json.writeStringProperty("retention", provider.retention());
    writeTexts("recipients", provider.recipients());
    json.writeStringProperty("optOut", provider.optOut());
    json.writeBooleanProperty("setsCookies", provider.setsCookies());
    json.writeBooleanProperty("ownDomain", provider.ownDomain());
    translations.write(provider.translations());
    json.writeEndObject();
  }

  private void write(AuthorityDeclaration authority) {
    json.writeStartObject();
    json.writeStringProperty("name", authority.name());
    json.writeStringProperty("url", authority.url());
    json.writeStringProperty("country", authority.country());
    json.writeStringProperty("topic", authority.topic());
    translations.write(authority.translations());
    json.writeEndObject();
  }

  private void write(SectionDeclaration section) {
    json.writeStartObject();
    json.writeStringProperty("title", section.title());
    json.writeStringProperty("text", section.text());
    json.writeStringProperty("place", section.place());
    translations.write(section.translations());
    json.writeEndObject();
  }

  private void write(UndeclaredAllowance allowance) {
    json.writeStartObject();
    json.writeStringProperty("location", allowance.location());
    json.writeStringProperty("reason", allowance.reason());
    json.writeEndObject();
  }

  private void writeTexts(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Two spaces and a line feed, whatever the platform's line separator. */
  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentArraysWith(indenter);
      printer.indentObjectsWith(indenter);
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
