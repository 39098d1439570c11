package dev.biscotti.adapters;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

class VertxShopTest extends AdapterContract {
  private final Vertx vertx = Vertx.vertx();

  @Override
  int start() throws Exception {
    return vertx
        .createHttpServer()
        .requestHandler(new VertxShop())
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .get(20, TimeUnit.SECONDS)
        .actualPort();
  }

  @Override
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }
}
