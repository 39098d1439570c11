package dev.biscotti.runtime.declaration;

import java.util.function.BinaryOperator;

/** How long the browser keeps a cookie or other storage. */
public sealed interface Lifetime {
  /**
   * The event that ends it earlier.
   *
   * @return the event as it was declared; empty if there is none
   */
  String endsOn();

  /**
   * The same lifetime in other words.
   *
   * @param text returns the new text for the name of a member, {@code endsOn} or {@code lifetime},
   *     and its text
   * @return a lifetime
   */
  default Lifetime withTexts(BinaryOperator<String> text) {
    if (this instanceof InWords inWords) {
      return new InWords(text.apply("lifetime", inWords.words()));
    }
    String event = text.apply("endsOn", endsOn());
    if (this instanceof UntilBrowserCloses) {
      return new UntilBrowserCloses(event);
    }
    if (this instanceof UntilTabCloses) {
      return new UntilTabCloses(event);
    }
    if (this instanceof UntilCleared) {
      return new UntilCleared(event);
    }
    Lasting lasting = (Lasting) this;
    return new Lasting(lasting.period(), lasting.renewed(), event);
  }

  /**
   * Until the browser closes: a cookie without Max-Age (RFC 6265bis, section 5.7).
   *
   * @param endsOn the event that ends it earlier; empty if there is none
   */
  record UntilBrowserCloses(String endsOn) implements Lifetime {}

  /**
   * Until the tab closes: session storage.
   *
   * @param endsOn the event that ends it earlier; empty if there is none
   */
  record UntilTabCloses(String endsOn) implements Lifetime {}

  /**
   * Until the visitor or a script clears it: local storage and databases.
   *
   * @param endsOn the event that ends it earlier; empty if there is none
   */
  record UntilCleared(String endsOn) implements Lifetime {}

  /**
   * For a period.
   *
   * @param period how long
   * @param renewed whether it restarts with each visit
   * @param endsOn the event that ends it earlier; empty if there is none
   */
  record Lasting(LifetimePeriod period, boolean renewed, String endsOn) implements Lifetime {}

  /**
   * A published lifetime, for something that this application does not set.
   *
   * @param words the published lifetime
   */
  record InWords(String words) implements Lifetime {
    @Override
    public String endsOn() {
      return "";
    }
  }
}
