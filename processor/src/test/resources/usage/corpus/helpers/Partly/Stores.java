import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;

class Stores {
  static class InCookies implements Store {
    private final HttpServletResponse response;

    InCookies(HttpServletResponse response) {
      this.response = response;
    }

    @Override
    public void keep(String name, String value) {
      response.addCookie(new Cookie(name, value));
    }
  }

  static class InMemory implements Store {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public void keep(String name, String value) {
      values.put(name, value);
    }
  }

  void use(Store any, HttpServletResponse response) {
    any.keep("either", "1"); // BSC602
    new InCookies(response).keep("certain", "1"); // BSC601 certain
    new InMemory().keep("never", "1");
  }
}
