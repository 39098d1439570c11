import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Templates {
  abstract static class Named {
    abstract String name();

    String prefix() {
      return "";
    }

    void apply() {
      new Cookie(prefix() + name(), ""); // BSC601 plain, BSC601 p-prefixed
    }
  }

  static class Plain extends Named {
    @Override
    String name() {
      return "plain";
    }
  }

  static class Prefixed extends Named {
    @Override
    String name() {
      return "prefixed";
    }

    @Override
    String prefix() {
      return "p-";
    }
  }

  abstract static class Store {
    void save(HttpServletResponse response, String name) {
      write(response, name);
    }

    abstract void write(HttpServletResponse response, String name);
  }

  static class InCookie extends Store {
    @Override
    void write(HttpServletResponse response, String name) {
      response.addCookie(new Cookie("in-" + name, ""));
    }
  }

  static class InLog extends Store {
    @Override
    void write(HttpServletResponse response, String name) {
      System.out.println(name);
    }
  }

  enum Color {
    RED {
      @Override
      String cookie() {
        return "red";
      }
    },
    BLUE {
      @Override
      String cookie() {
        return "blue";
      }
    };

    abstract String cookie();
  }

  void use(HttpServletResponse response, Store any, Color color) {
    new Plain().apply();
    new InCookie().save(response, "certain"); // BSC601 in-certain
    new InLog().save(response, "logged");
    any.save(response, "perhaps"); // BSC602
    new Cookie(Color.RED.cookie(), ""); // BSC601 red
    new Cookie(color.cookie(), ""); // BSC601 red, BSC601 blue
  }
}
