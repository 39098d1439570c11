package dev.biscotti.runtime.declaration;

/** The declared words in a lifetime, in other languages. */
record LifetimeTranslation(Lifetime lifetime) {
  static final String ENDS_ON = "endsOn";
  static final String WORDS = "lifetime";

  /** The published lifetime in words; empty for any other. */
  String words() {
    return lifetime instanceof Lifetime.InWords inWords ? inWords.words() : "";
  }

  Lifetime in(String language, Translations translations) {
    String endsOn = translations.text(language, ENDS_ON, lifetime.endsOn());
    if (lifetime instanceof Lifetime.UntilBrowserCloses) {
      return new Lifetime.UntilBrowserCloses(endsOn);
    }
    if (lifetime instanceof Lifetime.UntilTabCloses) {
      return new Lifetime.UntilTabCloses(endsOn);
    }
    if (lifetime instanceof Lifetime.UntilCleared) {
      return new Lifetime.UntilCleared(endsOn);
    }
    if (lifetime instanceof Lifetime.Lasting lasting) {
      return new Lifetime.Lasting(lasting.period(), lasting.renewed(), endsOn);
    }
    return new Lifetime.InWords(translations.text(language, WORDS, words()));
  }
}
