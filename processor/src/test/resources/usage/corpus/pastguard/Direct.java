import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseCookie;
import shop.ShopCookies;

class Direct {
  void consent(HttpServletResponse response) {
    response.addCookie(new Cookie("AMCVS_1AdobeOrg", "1")); // BSC605 AMCVS_*AdobeOrg
    put(response, "AMCVS_2AdobeOrg"); // BSC605 AMCVS_*AdobeOrg
    response.addHeader("Set-Cookie", "AMCVS_3AdobeOrg=1; Secure; HttpOnly"); // BSC605 AMCVS_*AdobeOrg
    Cookie gone = new Cookie("AMCVS_4AdobeOrg", "");
    gone.setMaxAge(0);
    response.addCookie(gone);
  }

  private static void put(HttpServletResponse response, String name) {
    response.addCookie(new Cookie(name, ""));
  }

  void essential(HttpServletResponse response, String value) {
    Cookie longer = new Cookie(ShopCookies.THEME, value); // BSC606 shop-theme
    longer.setSecure(true);
    longer.setHttpOnly(true);
    longer.setMaxAge(60);
    response.addCookie(longer);

    Cookie wider = new Cookie(ShopCookies.THEME, value); // BSC606 shop-theme
    wider.setSecure(true);
    wider.setHttpOnly(true);
    wider.setDomain("shop.example");
    response.addCookie(wider);

    Cookie without = new Cookie(ShopCookies.THEME, value); // BSC606 shop-theme
    without.setPath("/");
    response.addCookie(without);

    Cookie fine = new Cookie(ShopCookies.THEME, value);
    fine.setSecure(true);
    fine.setHttpOnly(true);
    fine.setPath("/");
    response.addCookie(fine);

    ResponseCookie.from(ShopCookies.THEME, value).secure(true).httpOnly(true).path("/").build();
    response.addHeader("Set-Cookie", ShopCookies.THEME + "=" + value + "; Path=/"); // BSC606 shop-theme
    response.addHeader("Set-Cookie", ShopCookies.THEME + "=" + value + "; Secure; HttpOnly");
  }
}
