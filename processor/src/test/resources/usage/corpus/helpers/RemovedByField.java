import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class RemovedByField {
  static class Builder {
    private final String name;
    private String value;

    Builder(String name) {
      this.name = name;
    }

    Builder value(String newValue) {
      value = newValue;
      return this;
    }

    Cookie build() {
      Cookie cookie = new Cookie(name, value);
      if (this.value == null) {
        cookie.setMaxAge(0);
      } else {
        cookie.setMaxAge(60);
      }
      return cookie;
    }
  }

  void use(HttpServletResponse response) {
    response.addCookie(new Builder("null-gone").value(null).build());
    response.addCookie(new Builder("never-gone").build());
    response.addCookie(new Builder("kept").value("v").build()); // BSC601 kept
  }
}
