import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

class DeletedByOthers {
  interface Ager {
    void age(Cookie cookie);
  }

  static class Now implements Ager {
    @Override
    public void age(Cookie cookie) {
      cookie.setMaxAge(0);
    }
  }

  static class Later implements Ager {
    @Override
    public void age(Cookie cookie) {
      cookie.setMaxAge(60);
    }
  }

  void use(HttpServletResponse response, Ager any, String value) {
    boxed(response, "boxed-gone", 0);
    boxed(response, "boxed", 5); // BSC601 boxed
    boxed(response, "boxed-null", null); // BSC601 boxed-null
    lasting("lasting-gone", Duration.ZERO);
    lasting("lasting-none", Duration.ofSeconds(0));
    lasting("lasting", Duration.ofDays(1)); // BSC601 lasting
    Cookie perhaps = new Cookie("perhaps", value); // BSC601 perhaps
    any.age(perhaps);
    response.addCookie(perhaps);
    Cookie gone = new Cookie("gone", value);
    new Now().age(gone);
    response.addCookie(gone);
  }

  private static void boxed(HttpServletResponse response, String name, Integer age) {
    Cookie cookie = new Cookie(name, "");
    if (age != null) {
      cookie.setMaxAge(age);
    }
    response.addCookie(cookie);
  }

  private static void lasting(String name, Duration age) {
    ResponseCookie.from(name, "").maxAge(age).build();
  }
}
