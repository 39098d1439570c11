import dev.biscotti.annotations.AllowUndeclaredCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class AllowedExceptions {
  @AllowUndeclaredCookie(reason = "The load balancer reads it.")
  void method(HttpServletResponse response, String any) {
    response.addCookie(new Cookie("allowed", ""));
    response.addCookie(new Cookie(any, ""));
  }

  void variable(HttpServletResponse response) {
    @AllowUndeclaredCookie(reason = "The load balancer reads it.")
    Cookie cookie = new Cookie("allowed", "");
    response.addCookie(cookie);
    response.addCookie(new Cookie("not-allowed", "")); // BSC601 not-allowed
  }

  void parameter(@AllowUndeclaredCookie(reason = "Chosen by the customer.") String name) {
    new Cookie(name, "");
  }

  @AllowUndeclaredCookie(reason = "The name of another product.")
  static final Cookie FIELD = new Cookie("allowed", "");

  @AllowUndeclaredCookie(reason = "A relic.")
  static class Relic {
    void set(HttpServletResponse response) {
      response.addCookie(new Cookie("allowed", ""));
    }
  }

  @SuppressWarnings("undeclared-cookie")
  void suppressed(HttpServletResponse response, String[] any) {
    response.addCookie(new Cookie(any[0], ""));
    response.addCookie(new Cookie("not-allowed", "")); // BSC601 not-allowed
  }
}
