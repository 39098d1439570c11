package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.granted;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;

import dev.biscotti.runtime.guard.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests, octet by octet, that no browser sends. None of them is consent. */
final class HostileShapes {
  static final String ENDPOINT = "/cookies/choices";
  private static final List<String> PATHS =
      List.of("/cookies", ENDPOINT, ENDPOINT + ".js", ENDPOINT + ".css", "/.well-known/gpc.json");
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  private final String host;
  private final String origin;
  private final String yes;
  private final List<Shape> shapes = new ArrayList<>();

  /**
   * A request.
   *
   * @param what says what is wrong with it
   * @param octets the request, each character an octet
   */
  record Shape(String what, String octets) {
    @Override
    public String toString() {
      return what;
    }
  }

  /**
   * @param yes the body of a form that grants everything, if nothing is wrong with its request
   */
  private HostileShapes(int port, String yes) {
    host = "127.0.0.1:" + port;
    origin = "Origin: http://" + host + "\r\n";
    this.yes = yes;
  }

  static List<Shape> of(int port, String yes) {
    HostileShapes all = new HostileShapes(port, yes);
    all.methods();
    all.origins();
    all.bodies();
    all.fields();
    all.returns();
    all.headers();
    all.cookies();
    all.paths();
    return all.shapes;
  }

  /** The valid request, for comparison with the others. */
  static Shape proper(int port, String yes) {
    HostileShapes all = new HostileShapes(port, yes);
    all.form("proper", all.origin, yes);
    return all.shapes.get(0);
  }

  private void add(String what, String line, String headers, String body) {
    shapes.add(
        new Shape(
            what,
            line
                + " HTTP/1.1\r\nHost: "
                + host
                + "\r\nConnection: close\r\n"
                + headers
                + "\r\n"
                + body));
  }

  private void get(String what, String path, String headers) {
    add(what, "GET " + path, headers, "");
  }

  private void form(String what, String headers, String body) {
    add(what, "POST " + ENDPOINT, headers + FORM + length(body), body);
  }

  private static String length(String body) {
    return "Content-Length: " + body.length() + "\r\n";
  }

  private void methods() {
    for (String method :
        List.of(
            "GET",
            "HEAD",
            "PUT",
            "DELETE",
            "OPTIONS",
            "TRACE",
            "PATCH",
            "CONNECT",
            "post",
            "PRI",
            "X".repeat(3000),
            "P\u00d6ST",
            "PO ST")) {
      for (String path : PATHS) {
        add(method + " " + path, method + " " + path + "?" + yes, origin + length(""), "");
      }
    }
    add("the form by PUT", "PUT " + ENDPOINT, origin + FORM + length(yes), yes);
    add("HTTP/0.9", "GET " + ENDPOINT + "?" + yes + " HTTP/0.9\r\nX:", origin, "");
  }

  private void origins() {
    String ours = "http://" + host;
    for (String other :
        List.of(
            "null",
            "",
            "https://evil.example",
            ours + ".evil.example",
            ours + "@evil.example",
            "http://evil.example@" + host,
            ours + " https://evil.example",
            ours + ", https://evil.example",
            ours + "/",
            ours + "/../",
            ours + "#",
            ours + "0",
            "http://" + host.replace("127.0.0.1", "127.0.0.1."),
            "http://" + host.replace("127.0.0.1", "localhost"),
            "file://" + host,
            "//" + host,
            host,
            "http:\\\\" + host,
            ours + "\t.evil.example",
            "\u00ff",
            "http://" + "a".repeat(5000))) {
      form("Origin: " + other, "Origin: " + other + "\r\n", yes);
    }
    form("no Origin", "", yes);
    form("two origins", origin + "Origin: https://evil.example\r\n", yes);
    form("two origins, folded", "Origin: http://" + host + "\r\n https://evil.example\r\n", yes);
    form("origin by another name", "X-Origin: http://" + host + "\r\n", yes);
    form("cross-site", origin + "Sec-Fetch-Site: cross-site\r\n", yes);
    form("same-site", origin + "Sec-Fetch-Site: same-site\r\n", yes);
    form("two sites", origin + "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: none\r\n", yes);
    form("two hosts", origin + "Host: evil.example\r\n", yes);
    form("evil host", "Origin: https://evil.example\r\nX-Forwarded-Host: evil.example\r\n", yes);
    shapes.add(
        new Shape(
            "no host",
            "POST " + ENDPOINT + " HTTP/1.0\r\n" + origin + FORM + length(yes) + "\r\n" + yes));
  }

  private void bodies() {
    for (String type :
        List.of(
            "text/plain",
            "application/json",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencodedx; charset=\"",
            "a".repeat(3000),
            "\u00ff")) {
      add(
          "Content-Type: " + type,
          "POST " + ENDPOINT,
          origin + "Content-Type: " + type + "\r\n" + length(yes),
          yes);
    }
    String post = "POST " + ENDPOINT;
    add("no type", post, origin + length(yes), yes);
    for (String charset : List.of("UTF-16", "UTF-7", "bogus", "\"", "x".repeat(500), "")) {
      String wide =
          charset.equals("UTF-16") ? yes.replaceAll("(.)", "$1\0") : yes.replace("=", "+AD0-");
      add(
          "charset=" + charset,
          post,
          origin + FORM.replace("\r\n", "; charset=" + charset + "\r\n") + length(wide),
          wide);
    }
    String chunked = origin + FORM + "Transfer-Encoding: chunked\r\n";
    add("a chunk without size", post, chunked, "zz\r\n" + yes + "\r\n0\r\n\r\n");
    add("a negative chunk", post, chunked, "-5\r\n" + yes + "\r\n0\r\n\r\n");
    add("a chunk that does not end", post, chunked, "7fffffff\r\n" + yes);
    add("an unknown encoding", post, chunked.replace("chunked", "gzip, bogus"), yes);
    add(
        "a body that does not end",
        post,
        origin + FORM + "Content-Length: 99999\r\n",
        yes.substring(0, 20));
    add("a negative length", post, origin + FORM + "Content-Length: -1\r\n", yes);
    add("a length that is none", post, origin + FORM + "Content-Length: 1e3\r\n", yes);
    form("three megabytes", origin, "x=" + "y".repeat(3 << 20) + "&" + yes);
    form("20,000 fields", origin, "f=1&".repeat(20_000) + "answer=accept-all");
    form("one field of a megabyte of percent signs", origin, "answer=" + "%".repeat(1 << 20));
  }

  private void fields() {
    form("percent errors", origin, "answer=accept%2-all&%=%zz&%%%&offered=%u0031");
    form("no field", origin, "");
    form("only separators", origin, "&&&===&;;;&=");
    form("accept and refuse", origin, yes + "&answer=refuse-all");
    form("accept twice, differing", origin, "answer=accept&" + yes);
    form("offered twice", origin, yes + "&offered=x");
    form("NUL in the answer", origin, yes.replace("accept-all", "accept-all%00"));
    form("another case", origin, yes.replace("accept-all", "ACCEPT-ALL"));
    form("a line end", origin, yes.replace("accept-all", "%0d%0aaccept-all"));
    form("overlong UTF-8", origin, yes.replace("accept-all", "%c1%a1ccept-all"));
    form("nothing offered", origin, "answer=accept-all");
    form("something else offered", origin, "answer=accept-all&offered=0.0+fffffff.1+-1.2");
    form("yes and no", origin, "answer=choose&choice.analytics=yes&choice.analytics=no&" + offer());
    form(
        "yes to what is not ours",
        origin,
        "answer=choose&choice.essential=yes&choice.=yes&" + offer());
    form(
        "a field for each category that there is not",
        origin,
        IntStream.range(0, 150)
            .mapToObj(i -> "choice.c" + i + "=yes")
            .collect(Collectors.joining("&", "answer=choose&", "")));
    form("a listener's nightmare", origin, "answer=choose&lang=%0d%0aX-Forged:1&language=../../x");
  }

  private String offer() {
    return yes.substring(yes.indexOf("offered="));
  }

  private void returns() {
    for (String place :
        List.of(
            "//evil.example",
            "https://evil.example/",
            "/%5cevil.example",
            "%5c%5cevil.example",
            "/%09/evil.example",
            "/%2509/evil.example",
            "/.//evil.example",
            "/a/..%2f/evil.example",
            "/%252fevil.example/..//evil.example",
            "/%0d%0aX-Forged:1",
            "/%0d%0aSet-Cookie:evil=1",
            "/%00",
            "javascript:alert(1)",
            "%e2%80%ae/evil.example",
            "/" + "a".repeat(60_000))) {
      form("back to " + place, origin, "answer=refuse-all&return=" + place);
    }
  }

  private void headers() {
    for (String path : PATHS) {
      get(
          "Accept-Language of 7 KB, " + path,
          path,
          "Accept-Language: " + "a-".repeat(3500) + "\r\n");
      get("commas, " + path, path, "Accept-Language: " + ",;q=".repeat(1700) + "\r\n");
      get("a huge header, " + path, path, "X-Huge: " + "x".repeat(100_000) + "\r\n");
      get("many headers, " + path, path, "X-Many: 1\r\n".repeat(5000));
      get("a header without name, " + path, path, ": x\r\n");
      get("a space before the colon, " + path, path, "Cookie : " + yes() + "\r\n");
      get("a NUL, " + path, path, "Accept-Language: sv\0en\r\n");
    }
    get("weights", "/cookies", "Accept-Language: *;q=0, sv;q=9, en;q=0.0000000001, \"\r\n");
    get("many lines", "/cookies", "Accept-Language: x-y-z\r\n".repeat(60));
    get("GPC twice", "/cookies", "Sec-GPC: 1\r\nSec-GPC: 0\r\n");
  }

  private String yes() {
    return granted("analytics", "marketing");
  }

  private void cookies() {
    String refused = record(Shop.TODAY, no("analytics"), no("marketing"));
    List<String> lines =
        List.of(
            yes() + "; " + refused,
            refused + "; _visitor=tossed; " + yes(),
            yes() + "x",
            yes().substring(0, 20),
            "shop-consent=\"" + yes().substring(13) + "\"",
            "Shop-Consent=" + yes().substring(13),
            "$Version=1; shop-consent=x; $Domain=.example",
            yes() + "\0",
            "a=\u00ff\u0080; \u00a0" + yes(),
            IntStream.range(0, 10_000)
                .mapToObj(i -> "c" + i + "=1")
                .collect(Collectors.joining("; ")),
            IntStream.range(0, 800).mapToObj(i -> "_ga_" + i).collect(Collectors.joining("=; ")),
            ";".repeat(7000),
            "=".repeat(7000),
            "campaign_\r\n\t=1");
    for (int i = 0; i < lines.size(); i++) {
      for (String path : PATHS) {
        get("cookies " + i + ", " + path, path, "Cookie: " + lines.get(i) + "\r\n");
      }
      form(
          "cookies " + i + ", a refusal",
          origin + "Cookie: " + lines.get(i) + "\r\n",
          "answer=refuse");
    }
    get("two lines", "/cookies", "Cookie: " + yes() + "\r\nCookie: " + refused + "\r\n");
  }

  private void paths() {
    for (String path :
        List.of(
            "/cookies/../cookies/choices",
            "/cookies/%2e%2e/cookies/choices",
            "/cookies/%252e%252e/choices",
            "//cookies",
            "//evil.example/cookies",
            "/./cookies",
            "/cookies/",
            "/cookies//choices",
            "/cookies;a=b",
            "/cookies;jsessionid=1/choices",
            "/cookies%2fchoices",
            "/cookies%5cchoices",
            "/cookies\\choices",
            "/cookies%00",
            "/cookies%",
            "/cookies%zz",
            "/cookies/choices.js/../../WEB-INF/web.xml",
            "/cookies?lang=%0d%0aX-Forged:1",
            "/cookies?lang=../../../etc/passwd",
            "/cookies?lang=en&lang=sv&lang",
            "/cookies?" + "a&".repeat(3000),
            "/cookies?%",
            "/cookies?<evil>",
            "/cookies?\"><evil>",
            "/cookies?cookie-choices=saved&cookie-choices=saved",
            "/cookies?return=//evil.example",
            "/cookies#x",
            "/c\u00f6\u00f6kies",
            "http://evil.example/cookies",
            "http://127.0.0.1:99999999/cookies",
            "cookies",
            "*",
            "",
            "/" + "a/".repeat(3500))) {
      get("path " + path, path, "");
      add("post to " + path, "POST " + path, FORM + length(yes), yes);
    }
  }
}
