import jakarta.servlet.http.HttpServletResponse;

class Use {
  void delete(HttpServletResponse response) {
    Lines.builder(response, "builder-gone", "", 0);
    Lines.plus(response, "plus-gone", "", 0);
    Lines.different(response, "different-gone", 0, true);
    Lines.ternary(response, "ternary-gone", 0);
    Lines.expires(response, "expires-gone", "", 0);
    response.addHeader("Set-Cookie", Lines.format("format-gone", 0));
    Deleter.delete(response, "deleter-gone");
    Lines.fixed(response, true);
  }

  void set(HttpServletResponse response, String value) {
    Lines.builder(response, "builder-kept", value, 60); // BSC601 builder-kept
    Lines.builder(response, "builder-session", value, -1); // BSC601 builder-session
    Lines.plus(response, "plus-session", value, -1); // BSC601 plus-session
    Lines.different(response, "different-session", -1, false); // BSC601 different-session
    Lines.ternary(response, "ternary-kept", 5); // BSC601 ternary-kept
    Lines.expires(response, "expires-kept", value, 1); // BSC601 expires-kept
    response.addHeader("Set-Cookie", Lines.format("format-kept", 1)); // BSC601 format-kept
    Lines.prefixed(response, "plain", false); // BSC601 plain
    Lines.prefixed(response, "safe", true); // BSC601 __Secure-safe
  }

  void either(HttpServletResponse response, boolean remember) {
    Lines.builder(response, "either-age", "", remember ? 60 : 0); // BSC601 either-age
  }

  static final class Deleter {
    static void delete(HttpServletResponse response, String name) {
      Lines.builder(response, name, "", 0);
    }
  }
}
