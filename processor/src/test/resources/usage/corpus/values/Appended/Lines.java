import jakarta.servlet.http.HttpServletResponse;

final class Lines {
  private static final String PAST = "Thu, 01 Jan 1970 00:00:00 GMT";

  private Lines() {}

  static void builder(HttpServletResponse response, String name, String value, int age) {
    StringBuilder line = new StringBuilder(name).append('=').append(value);
    if (age >= 0) {
      line.append("; Max-Age=").append(age);
    }
    line.append("; Path=/");
    response.addHeader("Set-Cookie", line.toString());
  }

  static void plus(HttpServletResponse response, String name, String value, int age) {
    String line = name + "=" + value;
    if (age > -1) {
      line += "; Max-Age=" + age;
    }
    response.addHeader("Set-Cookie", line);
  }

  static void different(HttpServletResponse response, String name, int age, boolean secure) {
    String line = name + "=";
    if (age != -1) {
      line = line + "; Max-Age=" + age;
    }
    if (secure) {
      line += "; Secure";
    }
    response.setHeader("Set-Cookie", line);
  }

  static void ternary(HttpServletResponse response, String name, int age) {
    response.addHeader("Set-Cookie", name + "=" + (age >= 0 ? "; Max-Age=" + age : ""));
  }

  static void expires(HttpServletResponse response, String name, String value, int age) {
    StringBuilder line = new StringBuilder();
    line.append(name).append("=").append(value);
    if (age == 0) {
      line.append("; Expires=").append(PAST);
    }
    response.addHeader("Set-Cookie", line.toString());
  }

  static String format(String name, int age) {
    String line = name + "=x";
    if (age >= 0) {
      line += "; Max-Age=" + age;
    }
    return line;
  }

  static void fixed(HttpServletResponse response, boolean gone) {
    String line = "fixed=";
    if (gone) {
      line += "; Max-Age=0";
    }
    response.addHeader("Set-Cookie", line);
  }

  static void prefixed(HttpServletResponse response, String name, boolean secure) {
    String full = name;
    if (secure) {
      full = "__Secure-" + name;
    }
    response.addCookie(new jakarta.servlet.http.Cookie(full, ""));
  }
}
