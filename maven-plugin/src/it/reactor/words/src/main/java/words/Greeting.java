package words;

/** What the shop says; no cookies here. */
public final class Greeting {
  private Greeting() {}

  public static String text() {
    return "Hello";
  }
}
