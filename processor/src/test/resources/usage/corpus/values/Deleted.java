import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseCookie;

class Deleted {
  void delete(HttpServletRequest request, HttpServletResponse response, boolean on, String value) {
    encoded(response, "encoded", "", 0);
    guarded(response, "guarded", "", 0);
    guarded(response, "guarded-kept", value, 60); // BSC601 guarded-kept
    guarded(response, "guarded-session", value, -1); // BSC601 guarded-session

    Cookie either = new Cookie("either", value);
    if (on) {
      either.setMaxAge(0);
    } else {
      either.setMaxAge(0);
    }
    response.addCookie(either);

    Cookie tried = new Cookie("tried", value);
    try {
      tried.setMaxAge(0);
    } finally {
      response.addCookie(tried);
    }
    response.addCookie(expired("returned"));
    ResponseCookie.from("chained", value).maxAge(0).build();

    for (Cookie cookie : request.getCookies()) {
      if (cookie.getName().equals("named")) { // BSC603 named
        Cookie same = new Cookie(cookie.getName(), cookie.getValue());
        same.setMaxAge(0);
        response.addCookie(same);
      }
    }
  }

  private static void encoded(HttpServletResponse response, String name, String value, int age) {
    Cookie cookie = new Cookie(name, URLEncoder.encode(value, StandardCharsets.UTF_8));
    cookie.setMaxAge(age);
    response.addCookie(cookie);
  }

  private static void guarded(HttpServletResponse response, String name, String value, int age) {
    Cookie cookie = new Cookie(name, value);
    if (age >= 0) {
      cookie.setMaxAge(age);
    }
    response.addCookie(cookie);
  }

  private static Cookie expired(String name) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(0);
    return cookie;
  }
}
