import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.netty.cookies.NettyCookie;

class Http {
  MutableHttpResponse<String> set(@CookieValue("lang") String lang, @CookieValue String own) { // BSC603 lang, BSC603 own
    return HttpResponse.ok("")
        .cookie(Cookie.of("promo", "1").path("/")) // BSC601 promo
        .cookie(new NettyCookie("netty", "1")) // BSC601 netty
        .cookie(Cookie.of("shop-theme", "1"))
        .cookie(Cookie.of("old", "").maxAge(0))
        .header("Set-Cookie", "raw=1"); // BSC601 raw
  }
}
