package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.CSRF;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SESSION;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.VISITOR;
import static dev.biscotti.runtime.guard.Shop.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.guard.Access;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.GuardSettings;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real requests to a real container, with its own handling of cookies and paths. */
class TomcatTest {
  private static Tomcat tomcat;

  @TempDir private static Path base;
  private static Context bare;

  @BeforeAll
  static void start() throws Exception {
    tomcat = new Tomcat();
    tomcat.setBaseDir(base.toString());
    tomcat.setHostname("localhost");
    tomcat.setPort(0);
    Context context = context("/app");
    ServletGuards.install(context.getServletContext(), SETTINGS);
    add(context, "pages", new Pages(), "/");
    add(context, "forward", new Forward(), "/sign/forwarded");
    add(context, "async", new Dispatch(), "/sign/async");
    add(context, "fail", new Fail(), "/sign/failing");
    add(context, "replace", new Replace(), "/replace");
    bare = context("/bare");
    ErrorPage page = new ErrorPage();
    page.setErrorCode(500);
    page.setLocation("/error");
    context.addErrorPage(page);
    tomcat.getConnector();
    tomcat.start();
  }

  private static Context context(String path) {
    Context context = tomcat.addContext(path, base.toString());
    if (context instanceof StandardContext standard) {
      standard.setClearReferencesThreadLocals(false); // would need access to JDK internals
      standard.setClearReferencesRmiTargets(false);
    }
    return context;
  }

  private static void add(Context context, String name, HttpServlet servlet, String pattern) {
    Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
    wrapper.setAsyncSupported(true);
    wrapper.addMapping(pattern);
  }

  @AfterAll
  static void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }

  /** Sets a cookie of each kind and prints what it read. */
  private static final class Pages extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      CookieGuard guard = ServletGuards.guard(POLICY, request, response);
      Access.to(guard, CSRF).set("csrf", "1");
      Access.gate(guard, VISITOR).ifGranted(access -> access.set("_visitor", "2"));
      Object first = request.getAttribute("first guard");
      response
          .getWriter()
          .print(
              Access.to(guard, SESSION).text("__Host-session").orElse("none")
                  + " "
                  + (first == null || first == guard));
    }
  }

  private static final class Forward extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
      if (request.getQueryString() != null) {
        request.setAttribute("first guard", ServletGuards.guard(POLICY, request, response));
      }
      request.getRequestDispatcher("/page").forward(request, response);
    }
  }

  private static final class Dispatch extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      AsyncContext async = request.startAsync();
      async.dispatch("/page");
    }
  }

  private static final class Fail extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.sendError(500);
    }
  }

  private static final class Replace extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      response.addCookie(new Cookie("other", "1"));
      CookieGuard guard = ServletGuards.guard(POLICY, request, response);
      Access.to(guard, CSRF).set("csrf", "1");
      Access.to(guard, SESSION).set("__Host-session", "2");
      Access.to(guard, CSRF).set("csrf", "3");
    }
  }

  private record Answer(List<String> setCookies, String body) {}

  /** Uses a socket, because an HTTP client would normalise path and headers. */
  private static Answer get(String path, String... cookieLines) throws IOException {
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n");
    for (String line : cookieLines) {
      request.append("cookie: ").append(line).append("\r\n");
    }
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort())) {
      socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      List<String> setCookies = new ArrayList<>();
      for (String line = reader.readLine();
          line != null && !line.isEmpty();
          line = reader.readLine()) {
        if (line.startsWith("Set-Cookie: ")) {
          setCookies.add(line.substring("Set-Cookie: ".length()));
        }
      }
      return new Answer(setCookies, String.join("\n", reader.lines().toList()));
    }
  }

  private static final String CSRF_LINE = "csrf=1; Path=/; SameSite=Lax; Secure; HttpOnly";

  @Test
  void setsEssentialCookiesAloneWithoutConsent() throws Exception {
    assertThat(get("/app/page").setCookies()).containsExactly(CSRF_LINE);
  }

  @Test
  void setsConsentCookiesWithConsent() throws Exception {
    assertThat(get("/app/page", granted("analytics")).setCookies())
        .containsExactly(
            CSRF_LINE, "_visitor=2; Max-Age=33955200; Path=/; SameSite=Lax; Secure; HttpOnly");
    assertThat(get("/app/page", "a=1", granted("analytics")).setCookies()).hasSize(2);
  }

  /** The container drops such cookies, or all of them; the guard reads the raw header. */
  @Test
  void readsCookiesThatTheContainerDislikes() throws Exception {
    assertThat(get("/app/page", "a={\"b\":1, c}; \"=; __Host-session=x,y; " + granted("analytics")))
        .isEqualTo(
            new Answer(
                List.of(
                    CSRF_LINE,
                    "_visitor=2; Max-Age=33955200; Path=/; SameSite=Lax; Secure; HttpOnly"),
                "x,y true"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/sign/x",
        "/app/sign/x/",
        "/app/%73ign/x",
        "/app/sign;a=b/x",
        "/app//sign/x",
        "/app/./sign/x",
        "/app/page/../sign/x",
        "/app/sign/forwarded",
        "/app/sign/forwarded?guard",
        "/app/sign/async",
        "/app/sign/failing"
      })
  void setsNothingThatNeedsConsentWhereverTheVisitorSeesAConsentFreePath(String path)
      throws Exception {
    assertThat(get(path, granted("analytics")).setCookies()).containsExactly(CSRF_LINE);
  }

  @Test
  void oneGuardServesTheRequestThroughAForward() throws Exception {
    assertThat(get("/app/sign/forwarded?guard").body()).isEqualTo("none true");
  }

  @Test
  void laterLineReplacesTheEarlierOne() throws Exception {
    assertThat(get("/app/replace").setCookies())
        .containsExactly(
            "other=1",
            "csrf=3; Path=/; SameSite=Lax; Secure; HttpOnly",
            "__Host-session=2; Max-Age=2592000; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  @Test
  void settingsAreTheDefaultsUntilInstalled() {
    ServletContext other = bare.getServletContext();

    GuardSettings settings = ServletGuards.settings(other);

    assertThat(settings.keyRing()).isEmpty();
    assertThat(ServletGuards.settings(other)).isSameAs(settings);
    ServletGuards.install(other, SETTINGS);
    assertThat(ServletGuards.settings(other)).isSameAs(SETTINGS);
  }
}
