package dev.biscotti.processor.facts;

import java.util.Locale;

/** How a declaration carries a kind of fact. */
enum Carried {
  MEMBER("member", "a member of an annotation states it"),
  DERIVED("derived", "it follows from what is declared"),
  PAGE("page", "the page's own text states it wherever it is true"),
  WORDS("words", "no member of its own; you state it in the text of another member"),
  NO("not available", "no declaration can state it");

  private final String label;
  private final String meaning;

  Carried(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  static Carried parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String label() {
    return label;
  }

  String meaning() {
    return meaning;
  }
}
