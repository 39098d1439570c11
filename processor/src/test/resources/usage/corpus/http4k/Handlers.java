import org.http4k.core.Request;
import org.http4k.core.Response;
import org.http4k.core.cookie.Cookie;
import org.http4k.core.cookie.CookieExtensionsKt;

class Handlers {
  void set(Request request, Response response) {
    new Cookie("promo", "1", null, null, null, "/", true, true, null); // BSC601 promo
    CookieExtensionsKt.invalidateCookie(response, "anything", null);
    CookieExtensionsKt.cookie(request, "read"); // BSC603 read
    CookieExtensionsKt.cookie(request, "shop-theme");
    CookieExtensionsKt.cookie(request, "sent", "1");
  }
}
