import jakarta.servlet.http.HttpServletResponse;

/** Of a line's parts only the name is a cookie's name, wherever the others come from. */
class LineParts {
  private final HttpServletResponse response;
  private int maxAge = -1;
  private String sameSite = "Lax";
  private String name;

  LineParts(HttpServletResponse response, int maxAge) {
    this.response = response;
    this.maxAge = maxAge;
  }

  private void configure(String configured) {
    name = configured;
    if (configured == null) {
      name = "default"; // BSC601 default
      sameSite = "Strict";
    }
  }

  void start() {
    configure(System.getProperty("name")); // BSC602
    response.setHeader("Set-Cookie", name + "=1; Max-Age=" + maxAge + "; SameSite=" + sameSite);
    response.setHeader("Set-Cookie", "fixed=1; Max-Age=" + maxAge); // BSC601 fixed
    keep("shop-theme", 3); // BSC606 shop-theme
    keep("kept", 3); // BSC601 kept
    keep("kept", 0);
  }

  private void keep(String cookie, int age) {
    response.setHeader("Set-Cookie", cookie + "=1; Max-Age=" + age);
  }
}
