import java.util.Map;
import javax.faces.context.ExternalContext;
import javax.faces.context.ExternalContextWrapper;

class JavaxContexts {
  void set(ExternalContext context) {
    context.addResponseCookie("promo", "1", Map.of("maxAge", 3600)); // BSC601 promo
    context.addResponseHeader("Set-Cookie", "shop-theme=dark");
    context.getRequestCookieMap().get("lang"); // BSC603 lang
    context.getSession(true); // BSC601 JSESSIONID
  }

  void set(ExternalContextWrapper context) {
    context.addResponseCookie("wrapped", "1", null); // BSC601 wrapped
  }
}
