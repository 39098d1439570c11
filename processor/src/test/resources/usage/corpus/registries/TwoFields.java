import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;

/** What is read from one object is never put together with what is read from another. */
class TwoFields {
  enum Kind {
    LANG("shop_", "lang", 60), // BSC601 shop_:lang
    TEST("lab_", "ab", 60), // BSC601 lab_:ab
    OLD("old_", "z", 0);

    private final String prefix;
    private final String id;
    private final int age;

    Kind(String prefix, String id, int age) {
      this.prefix = prefix;
      this.id = id;
      this.age = age;
    }

    String prefix() {
      return prefix;
    }

    String full() {
      return String.format("%s.%s", prefix, id);
    }

    static Kind find(String id) {
      for (Kind kind : values()) {
        if (kind.id.equals(id)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(id);
    }

    static Kind either(boolean test) {
      return test ? TEST : LANG;
    }

    void set(HttpServletResponse response) {
      Cookie cookie = new Cookie(prefix + ":" + id, "");
      cookie.setMaxAge(age);
      response.addCookie(cookie);
    }
  }

  static final class Named {
    static final Named FIRST = new Named("first", "1");
    static final Named SECOND = new Named("second", "2");
    final String name;
    final String suffix;

    private Named(String name, String suffix) {
      this.name = name;
      this.suffix = suffix;
    }
  }

  void use(HttpServletResponse response, Kind kind, Named named, String id, boolean test) {
    new Cookie(kind.prefix() + kind.id, ""); // BSC601 shop_lang, BSC601 lab_ab, BSC601 old_z
    new Cookie(kind.full(), ""); // BSC601 shop_.lang, BSC601 lab_.ab, BSC601 old_.z
    new Cookie(Kind.LANG.full(), ""); // BSC601 shop_.lang
    new Cookie(Kind.either(test).full(), ""); // BSC601 shop_.lang, BSC601 lab_.ab
    new Cookie(Kind.find(id).full(), ""); // BSC601 shop_.lang, BSC601 lab_.ab, BSC601 old_.z
    kind.set(response);
    helper(Kind.TEST); // BSC601 lab_h-ab
    helper(test ? Kind.TEST : Kind.LANG); // BSC601 lab_h-ab, BSC601 shop_h-lang
    new Cookie(named.name + named.suffix, ""); // BSC601 first1, BSC601 second2
    new Cookie(String.join("-", named.name, named.suffix), ""); // BSC601 first-1, BSC601 second-2
    StringBuilder built = new StringBuilder(named.name);
    built.append('/').append(named.suffix);
    new Cookie(built.toString(), ""); // BSC601 first/1, BSC601 second/2
    for (Kind one : List.of(Kind.LANG, Kind.OLD)) {
      new Cookie(one.prefix() + one.id, ""); // BSC601 shop_lang, BSC601 old_z
    }
    Arrays.stream(Kind.values())
        .filter(one -> one.age > 0)
        .forEach(
            one -> {
              new Cookie(one.prefix() + one.id, ""); // BSC601 shop_lang, BSC601 lab_ab, BSC601 old_z
            });
    String twice = test ? "n" : "m";
    new Cookie(twice + "+" + twice, ""); // BSC601 n+n, BSC601 m+m
  }

  private static void helper(Kind kind) {
    new Cookie(kind.prefix() + "h-" + kind.id, "");
  }
}
