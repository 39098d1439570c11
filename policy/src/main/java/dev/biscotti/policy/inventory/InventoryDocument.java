package dev.biscotti.policy.inventory;

import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactValues;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyFact;
import dev.biscotti.runtime.declaration.ProviderFact;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import java.io.StringWriter;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The complete machine-readable copy of a policy: every member of every declaration, as JSON. The
 * JSON Schema {@code dev/biscotti/policy/inventory-1.schema.json} defines its format. Members are
 * always in the same order; an empty text means "not stated".
 */
public final class InventoryDocument {
  /**
   * The version of the format, raised when a reader of the old version could misread the new one.
   */
  public static final int SCHEMA_VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

  private static final Map<Fact, Object> COOKIE = FactValues.of(CookieFact.UNSTATED);
  private static final Map<Fact, Object> PROVIDER = FactValues.of(ProviderFact.UNSTATED);
  private static final Map<Fact, Object> POLICY = FactValues.of(PolicyFact.UNSTATED);

  private final JsonGenerator json;
  private final FactJson facts;

  private InventoryDocument(JsonGenerator json) {
    this.json = json;
    this.facts = new FactJson(json);
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

  /** UTF-8 cannot encode an unpaired surrogate, but JSON can escape it. */
  private static String escaped(MatchResult half) {
    return "\\\\u" + Integer.toHexString(half.group().charAt(0));
  }

  private void write(PolicyDeclaration policy) {
    json.writeStartObject();
    json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
    json.writeName("policy");
    write(FactValues.of(policy), POLICY);
    json.writeArrayPropertyStart("categories");
    policy.categories().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("providers");
    policy.providers().forEach(provider -> write(FactValues.of(provider), PROVIDER));
    json.writeEndArray();
    json.writeArrayPropertyStart("authorities");
    policy.authorities().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("sections");
    policy.sections().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("cookies");
    policy.cookies().forEach(cookie -> write(FactValues.of(cookie), COOKIE));
    json.writeEndArray();
    json.writeArrayPropertyStart("undeclaredAllowances");
    policy.allowances().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Map<Fact, Object> values, Map<Fact, Object> unstated) {
    json.writeStartObject();
    facts.write(values, unstated);
    json.writeEndObject();
  }

  private void write(CategoryDeclaration category) {
    write(FactValues.of(category), FactValues.of(CategoryDeclaration.builtIn(category.id())));
  }

  private void write(AuthorityDeclaration authority) {
    json.writeStartObject();
    json.writeStringProperty("name", authority.name());
    json.writeStringProperty("url", authority.url());
    json.writeStringProperty("country", authority.country());
    json.writeStringProperty("topic", authority.topic());
    facts.write(authority.translations());
    json.writeEndObject();
  }

  private void write(SectionDeclaration section) {
    json.writeStartObject();
    json.writeStringProperty("title", section.title());
    json.writeStringProperty("text", section.text());
    json.writeStringProperty("place", section.place());
    facts.write(section.translations());
    json.writeEndObject();
  }

  private void write(UndeclaredAllowance allowance) {
    json.writeStartObject();
    json.writeStringProperty("location", allowance.location());
    json.writeStringProperty("reason", allowance.reason());
    json.writeEndObject();
  }

  /** Two spaces and a line feed, on every platform. */
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
