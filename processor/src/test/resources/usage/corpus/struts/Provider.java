import java.util.Set;
import javax.servlet.http.Cookie;
import org.apache.struts2.interceptor.CookieProvider;

class Provider implements CookieProvider {
  @Override
  public Set<Cookie> getCookies() {
    return Set.of(new Cookie("promo", "1"), new Cookie("shop-theme", "1")); // BSC601 promo
  }
}
