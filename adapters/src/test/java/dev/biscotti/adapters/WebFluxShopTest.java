package dev.biscotti.adapters;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class WebFluxShopTest extends AdapterContract {
  private @Nullable DisposableServer server;

  @Override
  int start() {
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(new ReactorHttpHandlerAdapter(WebFluxShop.handler()))
            .bindNow();
    return server.port();
  }

  @Override
  void stop() {
    server.disposeNow();
  }
}
