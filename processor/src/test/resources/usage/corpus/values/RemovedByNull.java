import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.util.StringUtils;

class RemovedByNull {
  void use(HttpServletResponse response, String input) {
    branches(response, "branches-gone", null);
    branches(response, "branches-kept", "v"); // BSC601 branches-kept
    branches(response, "branches-input", input); // BSC601 branches-input
    branches(response, "branches-either", input == null ? null : "v"); // BSC601 branches-either
    ternary(response, "ternary-gone", null);
    ternary(response, "ternary-kept", "v"); // BSC601 ternary-kept
    empty(response, "empty-null", null);
    empty(response, "empty-gone", "");
    empty(response, "empty-kept", "v"); // BSC601 empty-kept
    blank(response, "blank-gone", " ");
    blank(response, "blank-kept", "v"); // BSC601 blank-kept
    library(response, "library-gone", "");
    library(response, "library-null", null);
    library(response, "library-kept", "v"); // BSC601 library-kept
    opaque(response, "opaque-gone", ""); // BSC602
    opaque(response, "opaque-kept", "v"); // BSC601 opaque-kept
    early(response, "early-gone", null);
    early(response, "early-kept", "v"); // BSC601 early-kept
    outer(response, "outer-gone", null);
    outer(response, "outer-kept", "v"); // BSC601 outer-kept
    two(response, "two-gone", null);
    two(response, "two-kept", "v"); // BSC601 two-kept
    line(response, "line-gone", null);
    line(response, "line-kept", "v"); // BSC601 line-kept
    lineEmpty(response, "line-empty-gone", "");
    lineEmpty(response, "line-empty-kept", "v"); // BSC601 line-empty-kept
    computed(response, "computed-gone", null);
    computed(response, "computed-kept", "v"); // BSC601 computed-kept
    helped(response, "helped-gone", null);
    helped(response, "helped-kept", "v"); // BSC601 helped-kept
    response.addCookie(made("made-gone", null));
    response.addCookie(made("made-kept", "v")); // BSC601 made-kept
    sometimes(response, "sometimes-gone", null);
    sometimes(response, "sometimes-kept", "v"); // BSC601 sometimes-kept
  }

  private static void branches(HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    if (value == null) {
      cookie.setMaxAge(0);
    } else {
      cookie.setMaxAge(3600);
    }
    response.addCookie(cookie);
  }

  private static void ternary(HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setMaxAge(value == null ? 0 : 3600);
    response.addCookie(cookie);
  }

  private static void empty(HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setMaxAge(value == null || value.isEmpty() ? 0 : 3600);
    response.addCookie(cookie);
  }

  private static void blank(HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    if (!value.isBlank()) {
      cookie.setMaxAge(3600);
    } else {
      cookie.setMaxAge(0);
    }
    response.addCookie(cookie);
  }

  private static void library(HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setMaxAge(StringUtils.hasText(value) ? 3600 : 0);
    response.addCookie(cookie);
  }

  private static void opaque(HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setMaxAge(Boolean.parseBoolean(value) ? 3600 : 0);
    response.addCookie(cookie);
  }

  private static void early(HttpServletResponse response, String name, String value) {
    if (value == null) {
      Cookie gone = new Cookie(name, "");
      gone.setMaxAge(0);
      response.addCookie(gone);
      return;
    }
    response.addCookie(new Cookie(name, value));
  }

  private static void outer(HttpServletResponse response, String name, String value) {
    if (value == null) {
      plain(response, name, "", 0);
    } else {
      plain(response, name, value, 60);
    }
  }

  private static void plain(HttpServletResponse response, String name, String value, int age) {
    Cookie cookie = new Cookie(name, value);
    cookie.setMaxAge(age);
    response.addCookie(cookie);
  }

  private static void two(HttpServletResponse response, String name, String value) {
    two(response, name, value, 60);
  }

  private static void two(HttpServletResponse response, String name, String value, int age) {
    Cookie cookie = new Cookie(name, value);
    cookie.setMaxAge(value == null ? 0 : age);
    response.addCookie(cookie);
  }

  private static void line(HttpServletResponse response, String name, String value) {
    response.addHeader(
        "Set-Cookie", value == null ? name + "=; Max-Age=0" : name + "=" + value + "; Path=/");
  }

  private static void lineEmpty(HttpServletResponse response, String name, String value) {
    String line = name + "=" + value;
    if (value.isEmpty()) {
      line = line + "; Max-Age=0";
    }
    response.addHeader("Set-Cookie", line);
  }

  private static void computed(HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setMaxAge(age(value));
    response.addCookie(cookie);
  }

  private static int age(String value) {
    return value == null ? 0 : 3600;
  }

  private static void helped(HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    age(cookie, value);
    response.addCookie(cookie);
  }

  private static void age(Cookie cookie, String value) {
    cookie.setMaxAge(value == null ? 0 : 3600);
  }

  private static Cookie made(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    if (value == null) {
      cookie.setMaxAge(0);
    } else {
      cookie.setMaxAge(3600);
    }
    return cookie;
  }

  private static void sometimes(HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    if (value == null) {
      cookie.setMaxAge(0);
    }
    response.addCookie(cookie);
  }
}
