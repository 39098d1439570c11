import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

class Subclasses {
  static class PromoCookie extends Cookie {
    private static final long serialVersionUID = 1L;

    PromoCookie(String value) {
      super("promo", value); // BSC601 promo
    }
  }

  static class NamedCookie extends Cookie {
    private static final long serialVersionUID = 1L;

    NamedCookie(String name) {
      super(name, "");
    }
  }

  public static class OpenCookie extends Cookie {
    private static final long serialVersionUID = 1L;

    public OpenCookie(String name) {
      super(name, "");
    }
  }

  static class Wrapped extends HttpServletResponseWrapper {
    Wrapped(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, value);
    }

    @Override
    public void addCookie(Cookie cookie) {
      if (cookie.getName().equals("JSESSIONID")) {
        super.addCookie(cookie);
      }
    }
  }

  void set(Wrapped response) {
    new PromoCookie("1");
    new NamedCookie("named"); // BSC601 named
    new NamedCookie("shop-theme");
    new OpenCookie("open"); // BSC601 open
    new Cookie("anonymous", "") { // BSC601 anonymous
      private static final long serialVersionUID = 1L;
    };
    response.addHeader("Set-Cookie", "wrapped=1"); // BSC601 wrapped
  }
}
