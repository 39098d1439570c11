import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.WebUtils;

class Mvc {
  void read(
      @CookieValue("lang") String lang, // BSC603 lang
      @CookieValue(name = "shop-theme") String theme,
      @CookieValue(required = false) String own, // BSC603 own
      HttpServletRequest request) {
    WebUtils.getCookie(request, "utils"); // BSC603 utils
    WebUtils.getCookie(request, "shop-theme");
    ServerResponse.ok().cookie(new Cookie("promo", "1")); // BSC601 promo
    ServerResponse.ok().header("Set-Cookie", "functional=1"); // BSC601 functional
  }
}
