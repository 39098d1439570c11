package dev.biscotti.processor.facts;

import java.util.Locale;

/** How a declaration carries a kind of fact. */
enum Carried {
  MEMBER("member", "a member of an annotation says it"),
  DERIVED("derived", "it follows from what is declared"),
  PAGE("page", "the page's own text says it in every policy it is true of"),
  WORDS("words", "no member of its own; the author says it in the words of another one"),
  NO("not carried", "no declaration says it");

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
