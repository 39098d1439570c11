import cn.hutool.extra.servlet.JakartaServletUtil;
import cn.hutool.extra.servlet.ServletUtil;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class Utils {
  void set(HttpServletRequest request, HttpServletResponse response) {
    JakartaServletUtil.addCookie(response, "promo", "1"); // BSC601 promo
    JakartaServletUtil.addCookie(response, "aged", "1", 3600); // BSC601 aged
    JakartaServletUtil.addCookie(response, "long", "1", 3600, "/", "shop.example"); // BSC601 long
    JakartaServletUtil.addCookie(response, "shop-theme", "dark");
    JakartaServletUtil.addCookie(response, "old", "", 0);
    JakartaServletUtil.addCookie(response, new Cookie("made", "1")); // BSC601 made
    JakartaServletUtil.setHeader(response, "Set-Cookie", "header=1"); // BSC601 header
    JakartaServletUtil.getCookie(request, "lang"); // BSC603 lang
    JakartaServletUtil.readCookieMap(request).get("map"); // BSC603 map
  }

  void set(
      javax.servlet.http.HttpServletRequest request,
      javax.servlet.http.HttpServletResponse response) {
    ServletUtil.addCookie(response, "promo", "1"); // BSC601 promo
    ServletUtil.getCookie(request, "lang"); // BSC603 lang
  }
}
