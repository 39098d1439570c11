package words;

/** What the shop says. It uses no cookies. */
public final class Greeting {
  private Greeting() {}

  public static String text() {
    return "Hello";
  }
}
