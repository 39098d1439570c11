import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Iterator;
import java.util.List;

class Ways {
  private boolean secure;

  private static void flagged(HttpServletResponse response, String name, boolean gone) {
    StringBuilder line = new StringBuilder();
    line.append(name + "=");
    if (gone) {
      line.append("; Max-Age=0");
    } else {
      line.append("; Max-Age=60");
    }
    response.addHeader("Set-Cookie", line.toString());
  }

  private static void boxed(HttpServletResponse response, String name, Integer age) {
    String line = name + "=";
    if (age != null) {
      line += "; Max-Age=" + age;
    }
    response.addHeader("Set-Cookie", line);
  }

  private static void several(HttpServletResponse response, String name, int age) {
    String line = name + "=; Path=/";
    if (age > 0) {
      line += "; Max-Age=" + age;
    } else if (age == 0) {
      line += "; Max-Age=0";
    }
    response.addHeader("Set-Cookie", line);
  }

  private static void wide(HttpServletResponse response, String name, long age) {
    StringBuilder line = new StringBuilder(name).append("=;");
    if (age >= 0L) {
      line.append(" Max-Age=").append(age);
    }
    response.addHeader("Set-Cookie", line.toString());
  }

  void lines(HttpServletResponse response, int any) {
    flagged(response, "flagged-gone", true);
    flagged(response, "flagged-kept", false); // BSC601 flagged-kept
    boxed(response, "boxed-gone", 0);
    boxed(response, "boxed-kept", null); // BSC601 boxed-kept
    several(response, "several-gone", 0);
    several(response, "several-kept", 7); // BSC601 several-kept
    several(response, "several-session", -1); // BSC601 several-session
    several(response, "several-any", any); // BSC601 several-any
    wide(response, "wide-gone", 0);
    wide(response, "wide-kept", 9L); // BSC601 wide-kept
  }

  void switched(HttpServletResponse response, int kind) {
    String prefix;
    String suffix;
    switch (kind) {
      case 1:
        prefix = "a";
        suffix = "1";
        break;
      case 2:
        prefix = "b";
        suffix = "2";
        break;
      default:
        prefix = "c";
        suffix = "3";
    }
    response.addCookie(new Cookie(prefix + suffix, "")); // BSC601 a1, BSC601 b2, BSC601 c3
  }

  void caught(HttpServletResponse response, String value) {
    String prefix = "d";
    String suffix = "1";
    try {
      Integer.parseInt(value);
      prefix = "e";
      suffix = "2";
    } catch (NumberFormatException wrong) {
      response.reset();
    }
    response.addCookie(new Cookie(prefix + suffix, "")); // BSC602
  }

  void left(HttpServletResponse response, boolean on) {
    String prefix = "f";
    if (on) {
      prefix = "g";
    }
    if (!on) {
      return;
    }
    response.addCookie(new Cookie(prefix, "")); // BSC601 g
  }

  void repeated(HttpServletResponse response, Iterator<String> all) {
    String prefix = "h";
    String suffix = "1";
    while (all.hasNext()) {
      response.addCookie(new Cookie(prefix + suffix, "")); // BSC602
      prefix = "i";
      suffix = "2";
    }
  }

  void compared(HttpServletResponse response, String kind) {
    String prefix = "j";
    String suffix = "1";
    if ("x".equals(kind)) {
      prefix = "k";
    }
    if ("x".equals(kind)) {
      suffix = "2";
    }
    response.addCookie(new Cookie(prefix + suffix, "")); // BSC601 j1, BSC601 k2
  }

  void inField(HttpServletResponse response) {
    String prefix = secure ? "l" : "m";
    response.setHeader("X-Seen", "1");
    String suffix = secure ? "1" : "2";
    response.addCookie(new Cookie(prefix + suffix, "")); // BSC601 l1, BSC601 m2
  }

  void swapped(HttpServletResponse response, boolean on) {
    String one = "n";
    String other = "o";
    if (on) {
      String held = one;
      one = other;
      other = held;
    }
    response.addCookie(new Cookie(one + other, "")); // BSC601 no, BSC601 on
  }

  void captured(HttpServletResponse response, boolean on) {
    String prefix = on ? "p" : "q";
    String suffix = on ? "1" : "2";
    Runnable later = () -> response.addCookie(new Cookie(prefix + suffix, "")); // BSC602
    later.run();
  }

  void ages(HttpServletResponse response, boolean on) {
    Cookie returned = new Cookie("returned", ""); // BSC601 returned
    if (on) {
      response.addCookie(returned);
      return;
    }
    returned.setMaxAge(0);
    response.addCookie(returned);
    Cookie raised = new Cookie("raised", ""); // BSC601 raised
    raised.setMaxAge(0);
    if (response.isCommitted()) {
      raised.setMaxAge(30);
    }
    response.addCookie(raised);
    for (String name : List.of("each", "every")) {
      Cookie cookie = new Cookie(name, "");
      cookie.setMaxAge(0);
      response.addCookie(cookie);
    }
  }
}
