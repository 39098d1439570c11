import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

class Encoded {
  private final String key;
  private final String value;
  private String path;

  Encoded(String key, String value) {
    this.key = key;
    this.value = value;
  }

  void path(String path) {
    this.path = path;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  String line() {
    String line = String.format("%s=%s; HttpOnly; Max-Age=%d", encode(key), encode(value), 60);
    return path == null ? line : line.concat(String.format("; Path=%s", path));
  }

  static void set(HttpServletResponse response, String name, String value) {
    Encoded cookie = new Encoded(name, value);
    cookie.path("/");
    response.addHeader("Set-Cookie", cookie.line());
    response.addHeader("Set-Cookie", new Encoded("_" + name, value).line());
  }

  static void use(HttpServletResponse response, String value) {
    set(response, "promo.state", value); // BSC601 promo.state, BSC601 _promo.state
    new Cookie(URLEncoder.encode("a+b", StandardCharsets.UTF_8), ""); // BSC601 a%2Bb
  }
}
