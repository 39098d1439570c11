import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class RemovedByFlag {
  private static final int NEVER = 0;

  void use(HttpServletResponse response, boolean input) {
    flag(response, "flag-gone", true);
    flag(response, "flag-kept", false); // BSC601 flag-kept
    flag(response, "flag-input", input); // BSC601 flag-input
    negated(response, "negated-gone", false);
    negated(response, "negated-kept", true); // BSC601 negated-kept
    ternary(response, "ternary-gone", 60, true);
    ternary(response, "ternary-zero", 0, false);
    ternary(response, "ternary-kept", 60, false); // BSC601 ternary-kept
    boxed(response, "boxed-gone", true);
    boxed(response, "boxed-kept", Boolean.FALSE); // BSC601 boxed-kept
    number(response, "number-gone", 0);
    number(response, "number-negative", -5);
    number(response, "number-kept", 5); // BSC601 number-kept
    limited(response, "limited-gone", NEVER);
    limited(response, "limited-kept", 60); // BSC601 limited-kept
    both(response, "both-gone", null, true);
    both(response, "both-value", "v", true); // BSC601 both-value
    both(response, "both-kept", null, false); // BSC601 both-kept
    local(response, "local-gone", null, false);
    local(response, "local-flag", "v", true);
    local(response, "local-kept", "v", false); // BSC601 local-kept
    asked(response, "asked-gone", "");
    asked(response, "asked-kept", "v"); // BSC601 asked-kept
    over(response, "over-gone", true);
    over(response, "over-kept", false); // BSC601 over-kept
  }

  private static void flag(HttpServletResponse response, String name, boolean remove) {
    Cookie cookie = new Cookie(name, "");
    if (remove) {
      cookie.setMaxAge(0);
    } else {
      cookie.setMaxAge(60);
    }
    response.addCookie(cookie);
  }

  private static void negated(HttpServletResponse response, String name, boolean keep) {
    Cookie cookie = new Cookie(name, "");
    if (!keep) {
      cookie.setMaxAge(0);
    }
    response.addCookie(cookie);
  }

  private static void ternary(
      HttpServletResponse response, String name, int age, boolean remove) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(remove ? 0 : age);
    response.addCookie(cookie);
  }

  private static void boxed(HttpServletResponse response, String name, Boolean remove) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(remove ? 0 : 60);
    response.addCookie(cookie);
  }

  private static void number(HttpServletResponse response, String name, int age) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(age <= 0 ? 0 : age);
    response.addCookie(cookie);
  }

  private static void limited(HttpServletResponse response, String name, long age) {
    Cookie cookie = new Cookie(name, "");
    if (age > 0) {
      cookie.setMaxAge((int) age);
    } else {
      cookie.setMaxAge(0);
    }
    response.addCookie(cookie);
  }

  private static void both(
      HttpServletResponse response, String name, String value, boolean remove) {
    Cookie cookie = new Cookie(name, value);
    if (value == null && remove) {
      cookie.setMaxAge(0);
    } else {
      cookie.setMaxAge(60);
    }
    response.addCookie(cookie);
  }

  private static void local(
      HttpServletResponse response, String name, String value, boolean remove) {
    boolean gone = value == null || remove;
    Cookie cookie = new Cookie(name, gone ? "" : value);
    cookie.setMaxAge(gone ? 0 : 60);
    response.addCookie(cookie);
  }

  private static void asked(HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setMaxAge(isMissing(value) ? 0 : 60);
    response.addCookie(cookie);
  }

  private static boolean isMissing(String text) {
    return text == null || text.isEmpty();
  }

  private static void over(HttpServletResponse response, String name, boolean remove) {
    ternary(response, name, 60, remove);
  }
}
