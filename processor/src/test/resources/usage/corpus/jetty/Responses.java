import java.util.Map;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;

class Responses {
  void set(Response response, HttpFields.Mutable fields) {
    HttpCookie cookie = HttpCookie.from("promo", "1"); // BSC601 promo
    Response.addCookie(response, cookie);
    Response.putCookie(response, HttpCookie.build("built", "1").path("/").build()); // BSC601 built
    Response.addCookie(response, HttpCookie.from("mapped", "1", Map.of("Path", "/"))); // BSC601 mapped
    Response.addCookie(response, HttpCookie.from(cookie, "Path", "/"));
    fields.add(HttpHeader.SET_COOKIE, "raw=1"); // BSC601 raw
    fields.add("Set-Cookie", "text=1"); // BSC601 text
    fields.add(HttpHeader.LOCATION, "/?text=1");
    fields.put("Set-Cookie", "shop-theme=1");
    Response.addCookie(response, HttpCookie.build("old", "").maxAge(0).build());
  }
}
