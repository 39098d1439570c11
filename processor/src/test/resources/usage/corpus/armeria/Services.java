import com.linecorp.armeria.common.Cookie;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;

class Services {
  void set(ServiceRequestContext context) {
    ResponseHeaders.builder(HttpStatus.OK).cookie(Cookie.of("promo", "1")); // BSC601 promo
    ResponseHeaders.builder(HttpStatus.OK).cookies(Cookie.ofSecure("secure", "1")); // BSC601 secure
    Cookie built = Cookie.secureBuilder("built", "1").maxAge(3600).path("/").build(); // BSC601 built
    ResponseHeaders.builder(HttpStatus.OK).cookie(built);
    HttpResponse.builder().ok().cookie(Cookie.of("shop-theme", "dark")).build();
    ResponseHeaders.of(HttpStatus.OK, HttpHeaderNames.SET_COOKIE, "line=1"); // BSC601 line
    context.addAdditionalResponseHeader(HttpHeaderNames.SET_COOKIE, "more=1"); // BSC601 more
    context.addAdditionalResponseHeader("X-Other", "more=1");
  }

  void lines() {
    Cookie made = Cookie.of("shop-theme", "dark");
    ResponseHeaders.of(HttpStatus.OK, HttpHeaderNames.SET_COOKIE, made.toSetCookieHeader());
    Cookie other = Cookie.of("other", "1"); // BSC601 other
    ResponseHeaders.of(HttpStatus.OK, HttpHeaderNames.SET_COOKIE, other.toSetCookieHeader());
    Cookie.toSetCookieHeaders(Cookie.of("several", "1")); // BSC601 several
  }

  void delete() {
    ResponseHeaders.builder(HttpStatus.OK).cookie(Cookie.builder("old", "").maxAge(0).build());
  }

  void send() {
    RequestHeaders.builder().cookie(Cookie.of("session", "1"));
  }

  Cookie make() {
    return Cookie.of("perhaps", "1"); // BSC602
  }
}
