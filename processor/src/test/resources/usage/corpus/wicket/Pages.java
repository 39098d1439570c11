import jakarta.servlet.http.Cookie;
import org.apache.wicket.authentication.strategy.DefaultAuthenticationStrategy;
import org.apache.wicket.markup.html.form.FormComponent;
import org.apache.wicket.request.http.WebRequest;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.util.cookies.CookieUtils;

class Pages {
  void set(WebRequest request, WebResponse response, FormComponent<?> field) {
    CookieUtils utils = new CookieUtils();
    utils.save("promo", "1"); // BSC601 promo
    utils.save("shop-theme", "1");
    utils.save(field); // BSC602
    utils.remove("anything");
    utils.load("read"); // BSC603 read
    response.addCookie(new Cookie("added", "1")); // BSC601 added
    response.clearCookie(new Cookie("cleared", "1"));
    response.addHeader("Set-Cookie", "raw=1"); // BSC601 raw
    request.getCookie("shop-theme");
    new DefaultAuthenticationStrategy("login", null); // BSC601 login
  }
}
