import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import shop.ShopCookies;

class Headers {
  static final String HEADER = "SET-COOKIE";

  void set(HttpServletResponse response, String name, String value, UUID id) {
    response.addHeader("Set-Cookie", "promo=1; Path=/"); // BSC601 promo
    response.setHeader(HEADER, "promo=" + value); // BSC601 promo
    response.addHeader("Set-Cookie", ShopCookies.THEME + "=" + value + "; Path=/"); // BSC606 shop-theme
    response.addHeader("Set-Cookie", String.format("%s=%s; Path=/", "lang", value)); // BSC601 lang
    response.addHeader("Set-Cookie", "cart-" + id + "=" + value);
    response.addHeader("Set-Cookie", " spaced =1"); // BSC601 spaced
    response.addHeader("X-Cookie", "promo=1");
    response.addHeader(name, "promo=1");
    response.addHeader("Set-Cookie", value); // BSC602
    response.addHeader("Set-Cookie", name + "=" + value); // BSC602
    StringBuilder line = new StringBuilder();
    line.append("banner").append('=').append(value);
    line.append("; Secure");
    response.addHeader("Set-Cookie", line.toString()); // BSC601 banner
  }

  void carried(HttpServletResponse response, Cookie cookie) {
    for (String line : response.getHeaders("Set-Cookie")) {
      response.addHeader("Set-Cookie", line + "; SameSite=Lax");
    }
    response.setHeader("Set-Cookie", response.getHeader("Set-Cookie") + "; SameSite=Lax");
    response.addHeader("Set-Cookie", cookie.toString());
    response.addHeader("Set-Cookie", String.format("%s; SameSite=Lax", cookie));
  }

  void deleted(HttpServletResponse response) {
    response.addHeader("Set-Cookie", "old=; Max-Age=0; Path=/");
    response.addHeader("Set-Cookie", "old=; expires=Thu, 01 Jan 1970 00:00:00 GMT");
    response.addHeader("Set-Cookie", "kept=1; Max-Age=60"); // BSC601 kept
  }

  void helper(HttpServletResponse response) {
    write(response, "Set-Cookie", "helped=1"); // BSC601 helped
    write(response, "X-Other", "helped=1");
  }

  private void write(HttpServletResponse response, String name, String value) {
    response.addHeader(name, value);
  }
}
