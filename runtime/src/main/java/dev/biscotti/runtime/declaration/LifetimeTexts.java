package dev.biscotti.runtime.declaration;

/** The declared words in a lifetime. */
record LifetimeTexts(Lifetime lifetime) {
  static final String ENDS_ON = "endsOn";
  static final String WORDS = "lifetime";

  /** The event that ends it earlier; empty if there is none. */
  String endsOn() {
    if (lifetime instanceof Lifetime.UntilBrowserCloses until) {
      return until.endsOn();
    }
    if (lifetime instanceof Lifetime.UntilTabCloses until) {
      return until.endsOn();
    }
    if (lifetime instanceof Lifetime.UntilCleared until) {
      return until.endsOn();
    }
    return lifetime instanceof Lifetime.Lasting lasting ? lasting.endsOn() : "";
  }

  /** The published lifetime in words; empty for any other. */
  String words() {
    return lifetime instanceof Lifetime.InWords inWords ? inWords.words() : "";
  }

  Lifetime in(String language, Translations translations) {
    String endsOn = translations.text(language, ENDS_ON, endsOn());
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
