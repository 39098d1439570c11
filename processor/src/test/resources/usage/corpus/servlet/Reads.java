import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import shop.ShopCookies;

class Reads {
  void read(HttpServletRequest request) {
    for (Cookie cookie : request.getCookies()) {
      if (cookie.getName().equals("promo")) { // BSC603 promo
        System.out.println(cookie.getValue());
      }
      if ("lang".equalsIgnoreCase(cookie.getName())) { // BSC603 lang
        System.out.println(cookie.getValue());
      }
      if (Objects.equals(cookie.getName(), "shop-theme")) {
        System.out.println(cookie.getValue());
      }
      String name = cookie.getName();
      if (name.equals("variable")) { // BSC603 variable
        System.out.println(cookie.getValue());
      }
      if (cookie.getName().startsWith("pre-")) { // BSC603 pre-*
        System.out.println(cookie.getValue());
      }
      switch (cookie.getName()) {
        case ShopCookies.THEME:
          break;
        case "switched": // BSC603 switched
          break;
        default:
          break;
      }
    }
    Arrays.stream(request.getCookies())
        .filter(cookie -> "streamed".equals(cookie.getName())) // BSC603 streamed
        .findFirst();
  }

  @SuppressWarnings("undeclared-cookie")
  void silenced(HttpServletRequest request) {
    for (Cookie cookie : request.getCookies()) {
      System.out.println(cookie.getName().equals("promo"));
    }
  }

  @SuppressWarnings("BSC603")
  void silencedById(HttpServletRequest request) {
    for (Cookie cookie : request.getCookies()) {
      System.out.println(cookie.getName().equals("promo"));
    }
  }

  void unknown(HttpServletRequest request, String name) {
    for (Cookie cookie : request.getCookies()) {
      System.out.println(cookie.getName().equals(name));
    }
  }
}
