package dev.biscotti.adapters;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

class JaxRsShopTest extends AdapterContract {
  private @Nullable HttpServer server;

  @Override
  int start() {
    ResourceConfig application =
        new ResourceConfig(
            JaxRsShop.Cookies.class, JaxRsShop.Failures.class, JaxRsShop.Pages.class);
    server = JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), application);
    return server.getAddress().getPort();
  }

  @Override
  void stop() {
    server.stop(0);
  }
}
