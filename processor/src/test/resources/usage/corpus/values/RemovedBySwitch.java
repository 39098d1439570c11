import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class RemovedBySwitch {
  enum Mode {
    KEEP,
    DROP
  }

  enum Level {
    LOW,
    MIDDLE,
    HIGH,
    FULL
  }

  void use(HttpServletResponse response) {
    statement(response, "statement-gone", Mode.DROP);
    statement(response, "statement-kept", Mode.KEEP); // BSC601 statement-kept
    expression(response, "expression-gone", Mode.DROP);
    expression(response, "expression-kept", Mode.KEEP); // BSC601 expression-kept
    number(response, "number-gone", 0);
    number(response, "number-kept", 1); // BSC601 number-kept
    text(response, "text-gone", "drop");
    text(response, "text-kept", "keep"); // BSC601 text-kept
    alike(response, "alike-gone", "BB");
    alike(response, "alike-kept", "Aa"); // BSC601 alike-kept
    defaultFirst(response, "first-gone", Level.LOW);
    defaultFirst(response, "first-gone-too", Level.MIDDLE);
    defaultFirst(response, "first-kept", Level.HIGH); // BSC601 first-kept
    twice(response, "twice-gone", Level.LOW);
    twice(response, "twice-kept", Level.HIGH); // BSC601 twice-kept
    boxed(response, "boxed-gone", 1);
    boxed(response, "boxed-kept", 9); // BSC601 boxed-kept
  }

  private static void statement(HttpServletResponse response, String name, Mode mode) {
    Cookie cookie = new Cookie(name, "");
    switch (mode) {
      case DROP:
        cookie.setMaxAge(0);
        break;
      default:
        cookie.setMaxAge(60);
    }
    response.addCookie(cookie);
  }

  private static void expression(HttpServletResponse response, String name, Mode mode) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(
        switch (mode) {
          case KEEP -> 60;
          case DROP -> 0;
        });
    response.addCookie(cookie);
  }

  private static void number(HttpServletResponse response, String name, int mode) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(
        switch (mode) {
          case 0 -> 0;
          default -> 60;
        });
    response.addCookie(cookie);
  }

  private static void text(HttpServletResponse response, String name, String mode) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(
        switch (mode) {
          case "drop" -> 0;
          default -> 60;
        });
    response.addCookie(cookie);
  }

  /** The two texts have the same hash code. */
  private static void alike(HttpServletResponse response, String name, String mode) {
    Cookie cookie = new Cookie(name, "");
    switch (mode) {
      case "Aa":
        cookie.setMaxAge(60);
        break;
      case "BB":
        cookie.setMaxAge(0);
        break;
      default:
        return;
    }
    response.addCookie(cookie);
  }

  private static void defaultFirst(HttpServletResponse response, String name, Level level) {
    Cookie cookie = new Cookie(name, "");
    int age;
    switch (level) {
      default:
        age = 60;
        break;
      case LOW:
      case MIDDLE:
        age = 0;
    }
    cookie.setMaxAge(age);
    response.addCookie(cookie);
  }

  private static void twice(HttpServletResponse response, String name, Level level) {
    Cookie cookie = new Cookie(name, "");
    switch (level) {
      case LOW, HIGH -> cookie.setPath("/");
      default -> cookie.setPath("/a");
    }
    switch (level) {
      case LOW -> cookie.setMaxAge(0);
      case HIGH, FULL -> cookie.setMaxAge(60);
      default -> throw new IllegalArgumentException();
    }
    response.addCookie(cookie);
  }

  private static void boxed(HttpServletResponse response, String name, Integer mode) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(
        switch (mode) {
          case 1, 2 -> 0;
          default -> 60;
        });
    response.addCookie(cookie);
  }
}
