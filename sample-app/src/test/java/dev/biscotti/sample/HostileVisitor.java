package dev.biscotti.sample;

import dev.biscotti.sample.HostileRequests.Sent;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jsoup.nodes.Element;

/** Sends requests in sequence until the time is over, and checks every answer. */
final class HostileVisitor implements Callable<HostileVisitor.Figures> {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * The result.
   *
   * @param statuses how many answers had a status
   * @param lines how many Set-Cookie lines were received
   * @param consented how many of them set a cookie that needs consent
   * @param wrongs violations
   */
  record Figures(
      int requests, Map<Integer, Integer> statuses, int lines, int consented, List<String> wrongs) {
    static final Figures NONE = new Figures(0, Map.of(), 0, 0, List.of());

    Figures plus(Figures other) {
      Map<Integer, Integer> sum = new TreeMap<>(statuses);
      other.statuses.forEach((status, count) -> sum.merge(status, count, Integer::sum));
      List<String> all = new ArrayList<>(wrongs);
      all.addAll(other.wrongs);
      return new Figures(
          requests + other.requests, sum, lines + other.lines, consented + other.consented, all);
    }
  }

  private record Answer(int status, List<String> setCookies) {}

  private final int port;
  private final String record;
  private final HostileRequests requests;
  private final Instant end;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, DeclaredCookies> declared = new HashMap<>();
  private final Map<Integer, Integer> statuses = new HashMap<>();
  private final List<String> wrongs = new ArrayList<>();
  private int sent;
  private int lines;
  private int consented;

  HostileVisitor(int port, String record, long seed, Instant end) {
    this.port = port;
    this.record = record;
    this.end = end;
    requests = new HostileRequests(port, record, new Random(seed));
  }

  /** Accepts everything in the shop's own form and returns the resulting record. */
  static String acceptEverything(Browser browser) {
    Browser.Page page = browser.get("/storefront/cookies");
    Element form = page.html().select("form[action*=choices], form[action*=consent]").first();
    Element all = form.selectFirst("button[value^=accept]");
    Element yes = all == null ? form.selectFirst("input[value=yes], input[value=granted]") : all;
    List<String> fields = new ArrayList<>(List.of(yes.attr("name"), yes.attr("value")));
    form.select("input[type=radio][value=" + yes.attr("value") + "]")
        .forEach(radio -> fields.addAll(List.of(radio.attr("name"), radio.attr("value"))));
    browser.submit(page, form.attr("action"), fields.toArray(String[]::new));
    return browser.cookie("__Host-shop-consent");
  }

  @Override
  public Figures call() throws Exception {
    while (Instant.now().isBefore(end) && wrongs.size() < 10) {
      Sent request = requests.next();
      sent++;
      try {
        look(request, request.isRaw() ? raw(request) : whole(request));
      } catch (IOException e) {
        wrongs.add("no answer to " + request + ": " + e);
      }
    }
    return new Figures(sent, statuses, lines, consented, wrongs);
  }

  private Answer whole(Sent request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + request.path()))
            .timeout(PATIENCE)
            .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach(builder::header);
    HttpResponse<Void> response =
        client.send(builder.build(), HttpResponse.BodyHandlers.discarding());
    return new Answer(response.statusCode(), response.headers().allValues("Set-Cookie"));
  }

  /** Requests that no HTTP client sends are written to a socket. */
  private Answer raw(Sent request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(request.octets());
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      String head = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      if (head.isEmpty()) {
        return new Answer(400, List.of()); // closing the connection counts as an answer
      }
      List<String> found = new ArrayList<>();
      for (String line : head.split("\r\n\r\n", 2)[0].split("\r\n", -1)) {
        if (line.regionMatches(true, 0, "set-cookie:", 0, 11)) {
          found.add(line.substring(11).strip());
        }
      }
      return new Answer(Integer.parseInt(head.substring(9, 12)), found);
    }
  }

  private void look(Sent request, Answer answer) {
    statuses.merge(answer.status(), 1, Integer::sum);
    if (answer.status() >= 500) {
      wrongs.add(answer.status() + " for " + request);
    }
    for (String line : answer.setCookies()) {
      lines++;
      try {
        check(request, SetCookie.parse(line));
      } catch (AssertionError | RuntimeException e) {
        wrongs.add(line + " for " + request + ": " + e.getMessage());
      }
    }
  }

  private void check(Sent request, SetCookie cookie) {
    DeclaredCookies site = declared.computeIfAbsent(request.site(), DeclaredCookies::of);
    site.check(cookie);
    if (!cookie.isDeletion() && !site.category(cookie.name()).equals("essential")) {
      consented++;
      if (!request.says(site.category(cookie.name()), record)) {
        throw new AssertionError("set without consent");
      }
    }
  }
}
