package dev.biscotti.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A built program in its own JVM, and one visitor. */
final class Server implements AutoCloseable {
  private static final Pattern PORT =
      Pattern.compile("http://localhost:(\\d+)/|started on port (\\d+)");

  private final Process process;
  private final URI root;
  private final HttpClient visitor =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

  /** Java's own CookieManager does not send a Secure cookie to localhost; browsers do. */
  private final Map<String, String> cookies = new TreeMap<>();

  private Server(Process process, URI root) {
    this.process = process;
    this.root = root;
  }

  /** Starts Java with the arguments and waits until the program prints its port. */
  static Server java(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    StringBuilder said = new StringBuilder();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        String number = port.group(1) == null ? port.group(2) : port.group(1);
        return new Server(process, URI.create("http://127.0.0.1:" + number));
      }
    }
    throw new AssertionError("ended before it served anything:\n" + said);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(root.resolve(path)).GET());
  }

  HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(root.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", root.toString())
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> response =
        visitor.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    for (String line : response.headers().allValues("Set-Cookie")) {
      String[] pair = line.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return response;
  }

  static void setsNoCookie(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("Your visit is not counted.");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
  }

  static void countsTheVisit(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("Your visit is counted.");
    assertThat(page.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("_visitor=[0-9a-f-]{36}; .*Max-Age=\\d+.*");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
