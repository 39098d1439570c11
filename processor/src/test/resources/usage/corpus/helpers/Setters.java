import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Setters {
  static class Fluent {
    private String name;
    private int age = -1;

    Fluent name(String newName) {
      name = newName;
      return this;
    }

    Fluent maxAge(int seconds) {
      age = seconds;
      return this;
    }

    Cookie build() {
      Cookie cookie = new Cookie(name, "");
      cookie.setMaxAge(age);
      return cookie;
    }
  }

  static class Bean {
    private String name;
    private int age;

    void setName(String newName) {
      this.name = newName;
    }

    void setAge(int seconds) {
      this.age = seconds;
    }

    void send(HttpServletResponse response) {
      Cookie cookie = new Cookie(name, "");
      cookie.setMaxAge(age);
      response.addCookie(cookie);
    }
  }

  void reused(HttpServletResponse response) {
    Fluent fluent = new Fluent();
    response.addCookie(fluent.name("reused-gone").maxAge(0).build());
    response.addCookie(fluent.name("reused-kept").maxAge(60).build()); // BSC601 reused-kept
  }

  void chained(HttpServletResponse response) {
    response.addCookie(new Fluent().name("chained-gone").maxAge(0).build());
    response.addCookie(new Fluent().maxAge(60).name("chained-kept").build()); // BSC601 chained-kept
    response.addCookie(new Fluent().name("chained-session").build()); // BSC601 chained-session
  }

  void statements(HttpServletResponse response) {
    Bean bean = new Bean();
    bean.setName("bean-gone");
    bean.setAge(0);
    bean.send(response);
    bean.setName("bean-kept"); // BSC601 bean-kept
    bean.setAge(60);
    bean.send(response);
  }

  void branches(HttpServletResponse response, boolean on) {
    Bean bean = new Bean();
    if (on) {
      bean.setName("branch-gone");
      bean.setAge(0);
    } else {
      bean.setName("branch-kept"); // BSC601 branch-kept
      bean.setAge(60);
    }
    bean.send(response);
  }
}
