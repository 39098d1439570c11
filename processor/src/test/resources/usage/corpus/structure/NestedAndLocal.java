import jakarta.servlet.http.Cookie;

interface NestedAndLocal {
  default void set() {
    class Local {
      void set(String name) {
        new Cookie(name, "");
      }
    }
    new Local().set("local"); // BSC601 local
    new Object() {
      void set(String name) {
        new Cookie(name, "");
      }
    }.set("anonymous"); // BSC601 anonymous
  }

  record Pair(String name) {
    public Pair {
      new Cookie("compact", ""); // BSC601 compact
    }
  }

  enum Single {
    INSTANCE;

    void set() {
      new Cookie("enum", ""); // BSC601 enum
    }
  }

  @interface Marker {
    Cookie COOKIE = new Cookie("annotation", ""); // BSC601 annotation
  }
}
