package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.SETTINGS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.biscotti.runtime.choices.ChoiceRequest;
import dev.biscotti.runtime.choices.ChoiceResource;
import dev.biscotti.runtime.choices.ChoiceResponse;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.ConsentEndpoint;
import dev.biscotti.runtime.choices.FormFields;
import dev.biscotti.runtime.choices.PolicyPage;
import dev.biscotti.runtime.choices.PrivacyControlDocument;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The handlers of a site in the HTTP server of the JDK, without a container. */
final class JdkChoices {
  private static final int MAX_FORM = 100_000;

  private final ChoiceSite site;
  private final PolicyPage page;
  private final ConsentEndpoint endpoint;
  private final PrivacyControlDocument privacyControl;

  private JdkChoices(ChoiceSite site, PolicyPage page) {
    this.site = site;
    this.page = page;
    endpoint = new ConsentEndpoint(site);
    privacyControl = new PrivacyControlDocument(site.policy());
  }

  static HttpServer start(ChoiceSite site, PolicyPage page) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", new JdkChoices(site, page)::handle);
    server.start();
    return server;
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      ChoiceResponse answer;
      List<String> setCookies = new ArrayList<>();
      try {
        answer = answer(http, setCookies);
      } catch (RuntimeException ours) {
        answer = text(500, "It threw " + ours);
      }
      http.getResponseHeaders().put("Set-Cookie", setCookies);
      answer.headers().forEach(http.getResponseHeaders()::set);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      boolean isHead = http.getRequestMethod().equals("HEAD");
      http.sendResponseHeaders(answer.status(), isHead || body.length == 0 ? -1 : body.length);
      if (!isHead && body.length > 0) {
        http.getResponseBody().write(body);
      }
    }
  }

  private ChoiceResponse answer(HttpExchange http, List<String> setCookies) throws IOException {
    String path = Objects.requireNonNullElse(http.getRequestURI().getRawPath(), "");
    CookieGuard guard =
        CookieGuard.on(
            site.policy(),
            Exchange.collecting(path, http.getRequestHeaders()::get, setCookies),
            SETTINGS);
    guard.deleteRefused();
    guard.renewAll();
    byte[] form = http.getRequestBody().readNBytes(MAX_FORM + 1);
    if (form.length > MAX_FORM) {
      return text(413, "The form is too long.");
    }
    ChoiceRequest request =
        new ChoiceRequest(
            http.getRequestMethod(),
            path,
            Objects.requireNonNullElse(http.getRequestURI().getRawQuery(), ""),
            http.getRequestHeaders(),
            isForm(http) ? fields(form) : Map.of(),
            Optional.of(false));
    if (path.equals(site.endpointPath())) {
      return endpoint.handle(request, guard.consent());
    }
    if (path.equals(site.policyPath())) {
      return page.handle(request, guard.consent(), "");
    }
    if (path.equals(site.scriptPath())) {
      return ChoiceResource.SCRIPT.handle(request);
    }
    return path.equals(PrivacyControlDocument.PATH)
        ? privacyControl.handle(request)
        : text(404, "There is no such page.");
  }

  private static ChoiceResponse text(int status, String text) {
    return new ChoiceResponse(status, new TreeMap<>(), text);
  }

  private static boolean isForm(HttpExchange http) {
    String type = http.getRequestHeaders().getFirst("Content-Type");
    return type != null
        && type.split(";", 2)[0].strip().equalsIgnoreCase("application/x-www-form-urlencoded");
  }

  private static Map<String, List<String>> fields(byte[] form) {
    return FormFields.parse(new String(form, StandardCharsets.UTF_8));
  }
}
