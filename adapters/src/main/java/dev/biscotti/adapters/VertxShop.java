package dev.biscotti.adapters;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;

final class VertxShop implements Handler<HttpServerRequest> {
  private static final GuardSettings SETTINGS = GuardSettings.defaults();

  @AllowUndeclaredCookie(reason = "lines of the guard, which writes declared cookies only")
  private static ShopCookiesGuard cookies(HttpServerRequest request) {
    List<String> setCookies = new ArrayList<>();
    HttpServerResponse response = request.response();
    response.headersEndHandler(end -> response.headers().add("Set-Cookie", setCookies));
    CookieGuard guard =
        CookieGuard.on(
            ShopCookiesGuard.policy(),
            Exchange.collecting(request.path(), request.headers()::getAll, setCookies),
            SETTINGS);
    guard.deleteRefused();
    guard.renewAll();
    return ShopCookiesGuard.on(guard);
  }

  @Override
  public void handle(HttpServerRequest request) {
    String text;
    try {
      text = ShopPages.page(request.path(), cookies(request));
    } catch (RuntimeException e) {
      request.response().setStatusCode(500);
      text = "sorry";
    }
    request.response().end(text);
  }
}
