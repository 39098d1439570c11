public final class Kind {
  public static final Kind ONE = new Kind("kind-one"); // BSC601 kind-one
  public static final Kind TWO = new Kind("kind-two"); // BSC601 kind-two
  private final String name;

  private Kind(String name) {
    this.name = name;
  }

  public String getName() {
    return name;
  }

  public void inside(jakarta.servlet.http.HttpServletResponse response) {
    response.addCookie(new jakarta.servlet.http.Cookie(name, ""));
  }
}
