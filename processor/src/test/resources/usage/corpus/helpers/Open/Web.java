import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;

public final class Web {
  private Web() {}

  public static void put(HttpServletResponse response, String name, String value) {
    put(response, name, value, 3600);
  }

  public static void put(HttpServletResponse response, String name, String value, int age) {
    Cookie cookie = new Cookie(name, value);
    cookie.setMaxAge(age);
    response.addCookie(cookie);
  }

  public static String get(HttpServletRequest request, String name) {
    for (Cookie cookie : request.getCookies()) {
      if (cookie.getName().equals(name)) {
        return cookie.getValue();
      }
    }
    return "";
  }

  public static void drop(HttpServletResponse response, String name) {
    expire(response, new Cookie(name, ""));
  }

  private static void expire(HttpServletResponse response, Cookie cookie) {
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }

  public static void all(HttpServletResponse response, String... names) {
    for (String name : names) {
      response.addCookie(new Cookie(name, ""));
    }
  }

  public static Cookie made(String name) {
    return new Cookie(name, "");
  }

  public static void each(Consumer<String> action) {
    action.accept("from-helper");
  }

  public static void log(String name, String value) {
    System.out.println(name + value);
  }
}
