import jakarta.faces.context.ExternalContext;
import java.util.Map;

class Contexts {
  void set(ExternalContext context, boolean create) {
    context.addResponseCookie("promo", "1", Map.of("maxAge", 3600)); // BSC601 promo
    context.addResponseCookie("shop-theme", "dark", Map.of());
    context.addResponseHeader("Set-Cookie", "added=1"); // BSC601 added
    context.setResponseHeader("Set-Cookie", "set=1"); // BSC601 set
    context.setResponseHeader("X-Other", "other=1");
    context.getSession(create); // BSC601 JSESSIONID
    context.getSession(false);
  }

  void read(ExternalContext context) {
    context.getRequestCookieMap().get("lang"); // BSC603 lang
    context.getRequestCookieMap().get("shop-theme");
    context.getRequestCookieMap().containsKey("seen"); // BSC603 seen
  }
}
