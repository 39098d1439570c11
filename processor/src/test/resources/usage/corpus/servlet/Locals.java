import jakarta.servlet.http.Cookie;
import shop.ShopCookies;

class Locals {
  void straight() {
    String name = "promo";
    new Cookie(name, ""); // BSC601 promo
    name = ShopCookies.THEME;
    new Cookie(name, "");
  }

  void branches(boolean on) {
    String name;
    if (on) {
      name = "on";
    } else {
      name = ShopCookies.THEME;
    }
    new Cookie(name, ""); // BSC601 on
  }

  void onlyTheLastCounts(boolean on) {
    String name = "never-a-cookie";
    System.out.println(name);
    if (on) {
      name = "shop-theme";
    } else {
      name = ShopCookies.SESSION;
    }
    new Cookie(name, ""); // BSC606 __Host-shop-session
  }

  void leavesEarly(boolean on) {
    String name = "gone";
    if (on) {
      System.out.println(name);
      return;
    } else {
      name = ShopCookies.THEME;
    }
    new Cookie(name, "");
  }

  void appended() {
    String name = "shop";
    name += "-theme";
    new Cookie(name, "");
    name = name + "-2";
    new Cookie(name, ""); // BSC601 shop-theme-2
  }

  void loop(int n) {
    String name = "shop-theme";
    for (int i = 0; i < n; i++) {
      name = "x" + name;
    }
    new Cookie(name, ""); // BSC602
    String growing = "shop-theme";
    while (growing.length() < n) {
      growing += "x";
    }
    new Cookie(growing, ""); // BSC601 shop-theme*
  }

  void tries() {
    String name = "first";
    try {
      name = ShopCookies.THEME;
      System.out.println(name);
    } catch (RuntimeException failed) {
      name = "failed";
    }
    new Cookie(name, ""); // BSC601 failed
  }

  void switches(int kind) {
    String name = ShopCookies.THEME;
    switch (kind) {
      case 1:
        name = "one";
        break;
      case 2:
        name = "two";
      default:
        name = ShopCookies.SESSION;
    }
    new Cookie(name, ""); // BSC601 one, BSC606 __Host-shop-session
  }

  void lambda() {
    String name = "captured";
    Runnable later = () -> new Cookie(name, ""); // BSC601 captured
    Runnable other =
        new Runnable() {
          @Override
          public void run() {
            new Cookie(name, ""); // BSC601 captured
          }
        };
  }
}
