import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Objects {
  public static class Named extends Cookie {
    private static final long serialVersionUID = 1L;

    public Named(String name, String value) {
      super(name, value);
      setPath("/");
    }
  }

  public static class Setting {
    private String name;
    private String value = "";

    public Setting name(String newName) {
      this.name = newName;
      return this;
    }

    public Setting value(String newValue) {
      this.value = newValue;
      return this;
    }

    public void on(HttpServletResponse response) {
      response.addCookie(new Cookie(name, value));
    }
  }

  abstract static class Template {
    abstract String cookie();

    void write(HttpServletResponse response) {
      response.addCookie(new Cookie(cookie(), "")); // BSC601 template
    }
  }

  static class Filled extends Template {
    @Override
    String cookie() {
      return "template";
    }
  }

  interface Action {
    void run(HttpServletResponse response, String name);
  }

  private final Action action = (response, name) -> response.addCookie(new Cookie(name, ""));

  void use(HttpServletResponse response) {
    response.addCookie(new Named("subclass", "1")); // BSC601 subclass
    new Setting().name("built").value("1").on(response); // BSC601 built
    new Filled().write(response);
    action.run(response, "by-lambda"); // BSC601 by-lambda
  }
}
