import java.util.Optional;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.headers.HttpCookie;
import org.apache.pekko.http.javadsl.model.headers.RawHeader;
import org.apache.pekko.http.javadsl.model.headers.SetCookie;
import org.apache.pekko.http.javadsl.server.Directives;
import org.apache.pekko.http.javadsl.server.Route;

class Routes {
  Route set(Route inner) {
    HttpCookie cookie = HttpCookie.create("promo", "1").withMaxAge(3600L); // BSC601 promo
    HttpCookie.create("pathed", "1", Optional.empty(), Optional.of("/")); // BSC601 pathed
    SetCookie.create(HttpCookie.create("header", "1")); // BSC601 header
    SetCookie.create(HttpCookie.create("old", "").withMaxAge(0L));
    RawHeader.create("Set-Cookie", "raw=1"); // BSC601 raw
    HttpHeader.parse("Set-Cookie", "parsed=1"); // BSC601 parsed
    return Directives.setCookie(cookie, () -> inner);
  }

  Route delete(Route inner) {
    return Directives.deleteCookie("gone", () -> inner);
  }

  Route read(Route inner) {
    return Directives.cookie("lang", pair -> inner); // BSC603 lang
  }
}
