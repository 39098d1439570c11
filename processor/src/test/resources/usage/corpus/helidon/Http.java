import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.SetCookie;
import java.time.Duration;

class Http {
  void set(ServerResponseHeaders headers) {
    headers.addCookie("promo", "1"); // BSC601 promo
    headers.addCookie("aged", "1", Duration.ofDays(1)); // BSC601 aged
    headers.addCookie("shop-theme", "1");
    headers.addCookie("old", "", Duration.ZERO);
    headers.addCookie(SetCookie.builder("built", "1").path("/").build()); // BSC601 built
    headers.addCookie(SetCookie.create("created", "1")); // BSC601 created
    headers.addCookie(SetCookie.parse("parsed=1; Path=/")); // BSC601 parsed
    headers.add(HeaderNames.SET_COOKIE, "raw=1"); // BSC601 raw
    headers.add(HeaderNames.LOCATION, "/?raw=1");
    headers.clearCookie("anything");
  }
}
