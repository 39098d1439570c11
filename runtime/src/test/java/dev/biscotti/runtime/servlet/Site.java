package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.guard.GuardListener;
import dev.biscotti.runtime.guard.Refusal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A running container, a client, and the findings of filter and guards. */
final class Site implements AutoCloseable {
  final List<CookieFinding> findings = new CopyOnWriteArrayList<>();
  final List<String> late = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private Container container;

  void run(Container newContainer) {
    container = newContainer;
  }

  /** Records late cookies. */
  GuardListener guardListener() {
    return new GuardListener() {
      @Override
      public void refused(CookieDeclaration cookie, String name, Refusal refusal) {}

      @Override
      public void tooLate(CookieDeclaration cookie, String name) {
        late.add(name);
      }
    };
  }

  HttpResponse<String> request(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + container.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  List<String> cookies(String path, String... headers) throws Exception {
    return request("GET", path, headers).headers().allValues("Set-Cookie");
  }

  @Override
  public void close() throws Exception {
    container.close();
  }
}
