package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A visitor's browser without scripts. It keeps cookies, follows links, sends forms, and checks
 * every Set-Cookie line against the inventory of the site that sent it. A cookie that is not
 * listed, such as a container's session cookie, fails the test.
 */
final class Browser {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String origin;
  private final Map<String, SetCookie> jar = new TreeMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  Browser(int port) {
    origin = "http://localhost:" + port;
  }

  /** A response. */
  record Page(String url, HttpResponse<String> response, List<SetCookie> setCookies) {
    int status() {
      return response.statusCode();
    }

    Document html() {
      return Jsoup.parse(response.body(), url);
    }

    String text() {
      return html().text();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The names of the cookies that this response set. */
    List<String> set() {
      return names(false);
    }

    /** The names of the cookies that this response deleted. */
    List<String> deleted() {
      return names(true);
    }

    private List<String> names(boolean deletion) {
      return setCookies.stream()
          .filter(cookie -> cookie.isDeletion() == deletion)
          .map(SetCookie::name)
          .sorted()
          .toList();
    }
  }

  /** Sends a header with every request from now on. */
  Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Page get(String path) {
    return send(request(path).GET().build());
  }

  /** Sends a form from this site's own pages. */
  Page post(String path, String... fields) {
    return postFrom(origin, path, fields);
  }

  /** Sends a form from a page of some origin; none if it is empty. */
  Page postFrom(String from, String path, String... fields) {
    HttpRequest.Builder request = request(path);
    if (!from.isEmpty()) {
      request.header("Origin", from);
    }
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    String body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Fills in a form of a page and sends it, hidden fields included. */
  Page submit(Page page, String form, String... fields) {
    Element element = page.html().selectFirst("form[action=" + form + "]");
    assertThat(element).as("form " + form).isNotNull();
    Map<String, String> all = new LinkedHashMap<>();
    element.select("input[type=hidden]").forEach(i -> all.put(i.attr("name"), i.attr("value")));
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return post(
        form,
        all.entrySet().stream()
            .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
            .toArray(String[]::new));
  }

  /** Follows a redirect. */
  Page follow(Page page) {
    assertThat(page.status()).isBetween(301, 308);
    return get(target(page));
  }

  /** The path that a redirect leads to; fails if it leaves the server. */
  String target(Page page) {
    URI target = URI.create(page.url()).resolve(page.header("Location"));
    assertThat(target.toString()).startsWith(origin + "/");
    return target.toString().substring(origin.length());
  }

  /** The names of the cookies it holds. */
  List<String> cookies() {
    return List.copyOf(jar.keySet());
  }

  String cookie(String name) {
    assertThat(jar).containsKey(name);
    return jar.get(name).value();
  }

  /** Changes a cookie, as a visitor can. */
  void tamper(String name, String value) {
    jar.put(name, new SetCookie(name, value, Map.of()));
  }

  /** Discards the cookies that end with the browser session. */
  void close() {
    jar.values().removeIf(cookie -> cookie.maxAge().isEmpty());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
    headers.forEach(request::header);
    if (!jar.isEmpty()) {
      request.header(
          "Cookie",
          jar.values().stream()
              .map(cookie -> cookie.name() + "=" + cookie.value())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Page send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      List<SetCookie> set =
          response.headers().allValues("Set-Cookie").stream().map(SetCookie::parse).toList();
      set.forEach(cookie -> accept(request.uri().getPath(), cookie));
      assertThat(set.stream().map(SetCookie::name)).doesNotHaveDuplicates();
      return new Page(request.uri().toString(), response, set);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void accept(String path, SetCookie cookie) {
    DeclaredCookies.of(site(path)).check(cookie);
    if (cookie.isDeletion()) {
      jar.remove(cookie.name());
    } else {
      jar.put(cookie.name(), cookie);
    }
  }

  /** The first segment of a path names the site. */
  private static String site(String path) {
    int end = path.indexOf('/', 1);
    return end < 0 ? path.substring(1) : path.substring(1, end);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
