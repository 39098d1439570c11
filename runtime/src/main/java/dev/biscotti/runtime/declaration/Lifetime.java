package dev.biscotti.runtime.declaration;

/** How long the browser keeps what is declared. */
public sealed interface Lifetime {
  /**
   * The event that ends it earlier.
   *
   * @return the event as it was declared; empty if there is none
   */
  String endsOn();

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
   * @param renewed whether it is counted anew from each visit
   * @param endsOn the event that ends it earlier; empty if there is none
   */
  record Lasting(LifetimePeriod period, boolean renewed, String endsOn) implements Lifetime {}

  /**
   * What the setter publishes, for something this application does not set.
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
