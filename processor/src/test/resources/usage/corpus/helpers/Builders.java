import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Builders {
  static final class Builder {
    private final String name;
    private final int age;

    private Builder(String name, int age) {
      this.name = name;
      this.age = age;
    }

    static Builder named(String name) {
      return new Builder(name, -1);
    }

    Builder age(int seconds) {
      return new Builder(name, seconds);
    }

    Cookie build() {
      Cookie cookie = new Cookie(name, "");
      cookie.setMaxAge(age);
      return cookie;
    }
  }

  static class Jar {
    private final String prefix;

    Jar(String prefix) {
      this.prefix = prefix;
    }

    void put(String name) {
      new Cookie(prefix + name, "");
    }
  }

  void use(HttpServletResponse response) {
    response.addCookie(Builder.named("built").age(60).build()); // BSC601 built
    response.addCookie(Builder.named("built-gone").age(0).build());
    new Jar("a-").put("one"); // BSC601 a-one
    new Jar("b-").put("two"); // BSC601 b-two
    Jar silent =
        new Jar("c-") {
          @Override
          void put(String name) {}
        };
    silent.put("three");
  }
}
