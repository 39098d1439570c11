import javax.ws.rs.CookieParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.NewCookie;
import javax.ws.rs.core.Response;

class JavaxNewCookie {
  Response set(@CookieParam("shop-theme") String theme, @CookieParam("lang") String lang) { // BSC603 lang
    return Response.ok().cookie(new NewCookie("promo", theme)).build(); // BSC601 promo
  }

  void read(HttpHeaders headers) {
    headers.getCookies().get("read"); // BSC603 read
    headers.getCookies().containsKey("shop-theme");
  }
}
