import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Low {
  private final HttpServletResponse response;

  Low(HttpServletResponse response) {
    this.response = response;
  }

  void write(String prefix, String name, String value) {
    String full = prefix + "-" + name;
    response.addCookie(new Cookie(full, value));
  }
}
