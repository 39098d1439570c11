package dev.biscotti.policy.inventory;

import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactPass;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.Translations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the facts of one declaration from its object: the counterpart of {@link FactJson}. A
 * missing fact keeps its value from the declaration that the pass goes through.
 */
record JsonFacts(JsonObject json) implements FactPass<InventoryFormatException> {

  private JsonObject in(Fact fact) throws InventoryFormatException {
    return fact.group().isEmpty() ? json : json.object(fact.group()).orElse(JsonObject.EMPTY);
  }

  @Override
  public String text(Fact fact, String otherwise) throws InventoryFormatException {
    String text = in(fact).text(fact.label());
    return text.isEmpty() ? otherwise : text;
  }

  @Override
  public List<String> texts(Fact fact, List<String> otherwise) throws InventoryFormatException {
    List<String> texts = in(fact).texts(fact.label());
    return texts.isEmpty() ? otherwise : texts;
  }

  @Override
  public boolean flag(Fact fact, boolean otherwise) throws InventoryFormatException {
    return in(fact).flag(fact.label(), otherwise);
  }

  @Override
  public int number(Fact fact, int otherwise) throws InventoryFormatException {
    return in(fact).has(fact.label()) ? in(fact).number(fact.label()) : otherwise;
  }

  @Override
  public Optional<LocalDate> date(Fact fact, Optional<LocalDate> otherwise)
      throws InventoryFormatException {
    Optional<LocalDate> date = in(fact).date(fact.label());
    return date.isPresent() ? date : otherwise;
  }

  @Override
  public <E extends Enum<E>> E constant(Fact fact, Class<E> type, E otherwise)
      throws InventoryFormatException {
    return in(fact).constant(fact.label(), type, otherwise);
  }

  @Override
  public <E extends Enum<E>> List<E> constants(Fact fact, Class<E> type, List<E> otherwise)
      throws InventoryFormatException {
    List<E> constants = in(fact).constants(fact.label(), type);
    return constants.isEmpty() ? otherwise : constants;
  }

  @Override
  public Lifetime lifetime(Fact fact, Lifetime otherwise) throws InventoryFormatException {
    Optional<JsonObject> lifetime = json.object(fact.label());
    return lifetime.isPresent() ? lifetime(lifetime.get()) : otherwise;
  }

  private static Lifetime lifetime(JsonObject json) throws InventoryFormatException {
    String kind = json.required("kind");
    String endsOn = json.text("endsOn");
    return switch (kind) {
      case "LASTING" ->
          new Lifetime.Lasting(
              LifetimePeriod.parse(json.text("maxAge"))
                  .orElseThrow(() -> json.problem("maxAge", "is no ISO-8601 period")),
              json.flag("renewed", false),
              endsOn);
      case "UNTIL_BROWSER_CLOSES" -> new Lifetime.UntilBrowserCloses(endsOn);
      case "UNTIL_TAB_CLOSES" -> new Lifetime.UntilTabCloses(endsOn);
      case "UNTIL_CLEARED" -> new Lifetime.UntilCleared(endsOn);
      case "IN_WORDS" -> new Lifetime.InWords(json.text("words"));
      default -> throw json.problem("kind", "is no kind of lifetime: " + kind);
    };
  }

  @Override
  public Translations translations(Fact fact, Translations otherwise)
      throws InventoryFormatException {
    return json.translations();
  }
}
