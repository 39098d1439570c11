package dev.biscotti.benchmarks;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.servlet.BiscottiFilter;
import dev.biscotti.runtime.servlet.ServletGuards;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;

/**
 * A Tomcat on the loopback interface with the same servlet in two applications, one of which has
 * the filter; and a client with one persistent connection.
 */
@AllowUndeclaredCookie(reason = "a policy made by hand, whose cookies are set past the guard")
final class FilterSite implements AutoCloseable {
  /** The application without the filter. */
  static final String PLAIN = "/plain";

  /** The application with the filter. */
  static final String FILTERED = "/filtered";

  static final String SET = "set";
  static final String DELETE = "delete";

  /**
   * How many cookies the policy declares; for a larger number, the servlet uses undeclared names.
   */
  static final int DECLARED = 200;

  private static final int HEADER_OCTETS = 128 * 1024;
  private static final int LIFETIME_SECONDS = 30 * 24 * 60 * 60;

  private final Path folder;
  private final Tomcat tomcat = new Tomcat();
  private final Socket socket;
  private final String consent;
  private final byte[] received = new byte[HEADER_OCTETS];

  /** Starts the site. */
  static FilterSite start() {
    try {
      return new FilterSite();
    } catch (LifecycleException | IOException e) {
      throw new IllegalStateException("Tomcat does not start", e);
    }
  }

  private FilterSite() throws LifecycleException, IOException {
    DeployedPolicy policy = policy();
    consent = consent(policy);
    folder = Files.createTempDirectory("filter-site");
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
    tomcat.getConnector().setProperty("maxHttpResponseHeaderSize", "" + HEADER_OCTETS);
    tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
    application(PLAIN);
    application(FILTERED)
        .addServletContainerInitializer(
            (classes, context) -> {
              ServletGuards.install(context, Inputs.SETTINGS);
              BiscottiFilter.of(policy).withListener(finding -> {}).register(context);
            },
            Set.of());
    tomcat.start();
    socket = new Socket(InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
    socket.setTcpNoDelay(true);
  }

  private Context application(String path) {
    Context context = tomcat.addContext(path, folder.toString());
    if (context instanceof StandardContext standard) {
      standard.setClearReferencesThreadLocals(false); // would need access to JDK internals
      standard.setClearReferencesRmiTargets(false);
    }
    Tomcat.addServlet(context, "cookies", new CookieServlet()).addMapping("/");
    return context;
  }

  /** Returns the head of the response to one request. */
  String get(String application, String what, int cookies) throws IOException {
    String request =
        "GET %s/%s?%d HTTP/1.1\r\nHost: shop.example\r\nCookie: %s\r\n\r\n"
            .formatted(application, what, cookies, consent);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    InputStream answer = socket.getInputStream();
    int length = 0;
    do {
      int read = answer.read(received, length, received.length - length);
      if (read <= 0) {
        throw new EOFException("no whole response in " + length + " octets");
      }
      length += read;
    } while (!isWhole(length));
    return new String(received, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** The servlet writes no body. */
  private boolean isWhole(int length) {
    return length >= 4
        && received[length - 4] == '\r'
        && received[length - 3] == '\n'
        && received[length - 2] == '\r'
        && received[length - 1] == '\n';
  }

  /** The Set-Cookie lines of a response. */
  static List<String> lines(String head) {
    return head.lines().filter(line -> line.startsWith("Set-Cookie: ")).toList();
  }

  @Override
  public void close() throws LifecycleException, IOException {
    socket.close();
    tomcat.stop();
    tomcat.destroy();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static DeployedPolicy policy() {
    CookieDeclaration record =
        CookieDeclaration.essential("__Host-consent", Exemption.CONSENT_RECORD, "Records choices.")
            .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P6M"), false, ""))
            .build();
    Stream<CookieDeclaration> others =
        IntStream.range(0, DECLARED)
            .mapToObj(
                i ->
                    CookieDeclaration.consent("cookie-" + i, Category.ANALYTICS, "Counts visits.")
                        .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P30D"), false, ""))
                        .build());
    return DeployedPolicy.of(
        PolicyDeclaration.of("filter-review", LocalDate.of(2026, 6, 1))
            .consentRecord("__Host-consent")
            .categories(
                List.of(
                    CategoryDeclaration.builtIn(Category.ESSENTIAL),
                    CategoryDeclaration.builtIn(Category.ANALYTICS)))
            .cookies(Stream.concat(Stream.of(record), others).toList())
            .build());
  }

  private static String consent(DeployedPolicy policy) {
    BenchmarkExchange exchange = new BenchmarkExchange("");
    CookieGuard.on(policy, exchange, Inputs.SETTINGS).consent().acceptAll();
    return exchange.line().substring(0, exchange.line().indexOf(';'));
  }

  /** Sets or deletes the requested number of cookies, without a guard. */
  private static final class CookieServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      boolean deletes = request.getRequestURI().endsWith(DELETE);
      int cookies = Integer.parseInt(request.getQueryString());
      for (int i = 0; i < cookies; i++) {
        Cookie cookie = new Cookie("cookie-" + i, deletes ? "" : "1");
        cookie.setMaxAge(deletes ? 0 : LIFETIME_SECONDS);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
      }
    }
  }
}
