import io.ktor.http.Cookie;
import io.ktor.http.CookieEncoding;
import io.ktor.server.response.ResponseCookies;
import java.util.Map;

class Calls {
  void set(ResponseCookies cookies) {
    cookies.append("promo", "1", CookieEncoding.RAW, 60L, null, null, "/", true, true, Map.of()); // BSC601 promo
    cookies.append("shop-theme", "1", CookieEncoding.RAW, 60L, null, null, "/", true, true, Map.of()); // BSC606 shop-theme
    cookies.append(new Cookie("made", "1", CookieEncoding.RAW, 60, null, null, "/", true, true, Map.of())); // BSC601 made
    cookies.append("old", "", CookieEncoding.RAW, 0L, null, null, "/", true, true, Map.of());
    cookies.appendExpired("anything", null, "/");
  }
}
