import jakarta.servlet.http.Cookie;

class InitializerBlocks {
  static final Cookie STATIC = new Cookie("static", ""); // BSC601 static
  private final Cookie field = new Cookie("field", ""); // BSC601 field
  private static final String NAME;

  static {
    NAME = "initialised";
    new Cookie("block", ""); // BSC601 block
  }

  {
    new Cookie("instance-block", ""); // BSC601 instance-block
  }

  void set() {
    new Cookie(NAME, ""); // BSC601 initialised
  }
}
