package dev.biscotti.adapters;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

class JdkShopTest extends AdapterContract {
  private @Nullable HttpServer server;

  @Override
  int start() throws IOException {
    server = JdkShop.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return server.getAddress().getPort();
  }

  @Override
  void stop() {
    server.stop(0);
  }
}
