import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseCookie;

class Copies {
  void copied(HttpServletResponse response, boolean secure) {
    ResponseCookie.ResponseCookieBuilder builder =
        ResponseCookie.from("built", "1"); // BSC601 built
    builder.secure(secure);
    add(builder.path("/").build(), response); // BSC601 built
  }

  private void add(ResponseCookie cookie, HttpServletResponse response) {
    response.addCookie(new Cookie(cookie.getName(), cookie.getValue()));
  }
}
