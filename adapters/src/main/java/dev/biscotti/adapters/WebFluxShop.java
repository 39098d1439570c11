package dev.biscotti.adapters;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

final class WebFluxShop implements WebFilter {
  private static final GuardSettings SETTINGS = GuardSettings.defaults();
  private static final String COOKIES = ShopCookiesGuard.class.getName();

  @Override
  @AllowUndeclaredCookie(reason = "lines of the guard, which writes declared cookies only")
  public Mono<Void> filter(ServerWebExchange web, WebFilterChain chain) {
    List<String> setCookies = new ArrayList<>();
    web.getResponse()
        .beforeCommit(
            () -> {
              web.getResponse().getHeaders().addAll(HttpHeaders.SET_COOKIE, setCookies);
              return Mono.empty();
            });
    CookieGuard guard =
        CookieGuard.on(
            ShopCookiesGuard.policy(),
            Exchange.collecting(
                web.getRequest().getURI().getRawPath(),
                web.getRequest().getHeaders()::get,
                setCookies),
            SETTINGS);
    guard.deleteRefused();
    guard.renewAll();
    web.getAttributes().put(COOKIES, ShopCookiesGuard.on(guard));
    return chain.filter(web);
  }

  private static Mono<ServerResponse> page(ServerRequest request) {
    ShopCookiesGuard cookies =
        (ShopCookiesGuard) Objects.requireNonNull(request.attributes().get(COOKIES));
    return ServerResponse.ok().bodyValue(ShopPages.page(request.path(), cookies));
  }

  static HttpHandler handler() {
    return RouterFunctions.toHttpHandler(
        RouterFunctions.route(RequestPredicates.all(), WebFluxShop::page),
        HandlerStrategies.builder().webFilter(new WebFluxShop()).build());
  }
}
