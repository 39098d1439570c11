import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

class Filled {
  static class Builder {
    private String name = "initial";
    private int age = 5;
    private String path;

    static Builder create() {
      return new Builder();
    }

    Builder name(String newName) {
      this.name = newName;
      return this;
    }

    Builder age(int seconds) {
      this.age = seconds;
      return this;
    }

    Builder gone() {
      this.age = 0;
      return this;
    }

    Builder path(String newPath) {
      path = newPath;
      return this;
    }

    Cookie build() {
      Cookie cookie = new Cookie(name, "");
      cookie.setMaxAge(age);
      if (path != null) {
        cookie.setPath(path);
      }
      return cookie;
    }
  }

  void built(HttpServletResponse response) {
    response.addCookie(Builder.create().name("gone").gone().build());
    response.addCookie(Builder.create().name("kept").build()); // BSC601 kept
    Builder builder = Builder.create(); // BSC601 initial
    response.addCookie(builder.build());
    builder.name("first-gone"); // BSC601 first-gone
    builder.path("/");
    builder.age(0);
    response.addCookie(builder.build());
    builder.age(1);
    response.addCookie(builder.build());
  }

  static class Guarded {
    private String name;
    private int age = -1;

    void setName(String newName) {
      name = newName;
    }

    void setAge(int seconds) {
      if (seconds >= 0) {
        age = seconds;
      }
    }

    String getName() {
      return name;
    }

    void send(HttpServletResponse response) {
      Cookie cookie = new Cookie(getName(), "");
      cookie.setMaxAge(age);
      response.addCookie(cookie);
    }
  }

  void guarded(HttpServletResponse response) {
    Guarded guarded = new Guarded();
    guarded.setName("guarded-gone"); // BSC602
    guarded.setAge(0);
    guarded.send(response);
    guarded.setName("guarded-kept"); // BSC602
    guarded.setAge(9);
    guarded.send(response);
  }

  static class Prefixed {
    private String prefix = "";
    private String name;

    Prefixed prefix(String newPrefix) {
      prefix = newPrefix;
      return this;
    }

    Prefixed name(String newName) {
      name = newName;
      return this;
    }

    Cookie build() {
      return new Cookie(prefix + name, "");
    }
  }

  void prefixed(HttpServletResponse response) {
    Prefixed prefixed = new Prefixed();
    for (String name : List.of("two", "three")) {
      response.addCookie(prefixed.name(name).prefix("y-").build()); // BSC601 y-two, BSC601 y-three
    }
  }
}
