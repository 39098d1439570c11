import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Together {
  void twoVariables(HttpServletResponse response, boolean on) {
    String prefix;
    String suffix;
    if (on) {
      prefix = "a";
      suffix = "1";
    } else {
      prefix = "b";
      suffix = "2";
    }
    response.addCookie(new Cookie(prefix + suffix, "")); // BSC601 a1, BSC601 b2
  }

  void defaults(HttpServletResponse response, boolean on) {
    String prefix = "c";
    String suffix = "1";
    if (on) {
      prefix = "d";
      suffix = "2";
    }
    StringBuilder name = new StringBuilder();
    name.append(prefix).append('-').append(suffix);
    response.addCookie(new Cookie(name.toString(), "")); // BSC601 c-1, BSC601 d-2
  }

  void sameCondition(HttpServletResponse response, boolean on, String value) {
    String prefix = "e";
    if (on) {
      prefix = "f";
    }
    response.setHeader("X-Seen", value);
    String suffix = on ? "2" : "1";
    response.addCookie(new Cookie(prefix + suffix, "")); // BSC601 e1, BSC601 f2
  }

  void sameText(HttpServletResponse response, String kind) {
    String prefix = kind.equals("x") ? "g" : "h";
    String suffix = kind.equals("x") ? "1" : "2";
    response.addCookie(new Cookie(prefix + suffix, "")); // BSC601 g1, BSC601 h2
  }

  void three(HttpServletResponse response, int kind) {
    String prefix;
    String suffix;
    if (kind == 1) {
      prefix = "i";
      suffix = "1";
    } else if (kind == 2) {
      prefix = "j";
      suffix = "1";
    } else {
      prefix = "j";
      suffix = "3";
    }
    response.addCookie(new Cookie(prefix + suffix, "")); // BSC601 i1, BSC601 j1, BSC601 j3
  }

  void independent(HttpServletResponse response, boolean one, boolean other) {
    String prefix = one ? "k" : "l";
    String suffix = other ? "1" : "2";
    String name = prefix + suffix;
    response.addCookie(new Cookie(name, "")); // BSC601 k1, BSC601 k2, BSC601 l1, BSC601 l2
  }

  void copied(HttpServletResponse response, boolean on, boolean more) {
    String base = "m";
    if (more) {
      base = "n";
    }
    String prefix = "o";
    String suffix = "1";
    if (on) {
      prefix = base;
      suffix = "2";
    }
    response.addCookie(new Cookie(prefix + suffix, "")); // BSC601 o1, BSC601 m2, BSC601 n2
  }

  void inLoop(HttpServletResponse response, boolean[] all) {
    for (boolean on : all) {
      String prefix = "p";
      String suffix = "1";
      if (on) {
        prefix = "q";
        suffix = "2";
      }
      response.addCookie(new Cookie(prefix + suffix, "")); // BSC601 p1, BSC601 q2
    }
  }

  void later(HttpServletResponse response, boolean on) {
    String prefix = "r";
    if (on) {
      prefix = "s";
    }
    String suffix = "1";
    if (!on) {
      suffix = "2";
    }
    response.addCookie(new Cookie(prefix + suffix, "")); // BSC601 r2, BSC601 s1
  }

  static class Kept {
    private final String name;

    Kept(boolean on) {
      String prefix = "t";
      String suffix = "1";
      if (on) {
        prefix = "u";
        suffix = "2";
      }
      name = prefix + suffix; // BSC601 t1, BSC601 u2
    }

    void send(HttpServletResponse response) {
      response.addCookie(new Cookie(name, ""));
    }
  }
}
