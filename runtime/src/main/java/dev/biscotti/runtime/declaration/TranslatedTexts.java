package dev.biscotti.runtime.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the texts of a declaration that need a translation into each further language. */
final class TranslatedTexts implements FactPass<RuntimeException> {
  private final TextMembers texts = new TextMembers();

  /** The texts that are stated, by member. */
  Map<String, String> toMap() {
    return texts.toMap();
  }

  /** Items of a list are named by their position, from 1. */
  static String item(Fact fact, int index) {
    return fact.label() + "." + (index + 1);
  }

  @Override
  public String words(Fact fact, String value) {
    if (fact.is(Fact.Trait.TRANSLATED)) {
      texts.add(fact.label(), value);
    }
    return value;
  }

  @Override
  public List<String> listOfWords(Fact fact, List<String> value) {
    for (int i = 0; i < value.size() && fact.is(Fact.Trait.TRANSLATED); i++) {
      texts.add(item(fact, i), value.get(i));
    }
    return value;
  }

  @Override
  public Lifetime lifetime(Fact fact, Lifetime value) {
    return value.withTexts(
        (member, text) -> {
          texts.add(member, text);
          return text;
        });
  }

  /**
   * Translates a declaration; texts without a translation are unchanged.
   *
   * @param translations the declaration's
   * @param language a BCP 47 tag
   */
  record Into(Translations translations, String language) implements FactPass<RuntimeException> {
    @Override
    public String words(Fact fact, String value) {
      return fact.is(Fact.Trait.TRANSLATED)
          ? translations.text(language, fact.label(), value)
          : value;
    }

    @Override
    public List<String> listOfWords(Fact fact, List<String> value) {
      if (!fact.is(Fact.Trait.TRANSLATED)) {
        return value;
      }
      List<String> translated = new ArrayList<>();
      for (int i = 0; i < value.size(); i++) {
        translated.add(translations.text(language, item(fact, i), value.get(i)));
      }
      return translated;
    }

    @Override
    public Lifetime lifetime(Fact fact, Lifetime value) {
      return value.withTexts((member, text) -> translations.text(language, member, text));
    }
  }

  /** Replaces the translations of a declaration. */
  record With(Translations translations) implements FactPass<RuntimeException> {
    @Override
    public Translations translations(Fact fact, Translations value) {
      return translations;
    }
  }
}
