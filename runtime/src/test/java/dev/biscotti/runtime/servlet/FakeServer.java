package dev.biscotti.runtime.servlet;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A fake container with the behaviour that a test specifies. It records all calls. */
final class FakeServer {
  /** The attributes of the session cookie, and what the methods of its configuration return. */
  final Map<String, String> sessionCookie = new LinkedHashMap<>();

  final Map<String, Object> sessionConfig = new HashMap<>(Map.of("getMaxAge", -1));

  /** What the methods of the request return. */
  final Map<String, Object> request =
      new HashMap<>(Map.of("getRequestURI", "/page", "getContextPath", "", "isSecure", true));

  final FakeResponse response = new FakeResponse();

  /** The calls to application and request, with their arguments. */
  final List<String> calls = new ArrayList<>();

  private final Map<String, Object> contextAttributes = new HashMap<>();
  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, List<String>> requestHeaders =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final HttpSession session =
      proxy(HttpSession.class, (self, method, arguments) -> nothing(method.getReturnType()));
  private boolean hasSession;

  FakeServer withRequestHeader(String name, String... lines) {
    requestHeaders.put(name, List.of(lines));
    return this;
  }

  /** A new request to the same application. */
  void nextRequest() {
    attributes.clear();
    response.headers.clear();
    response.hidden.clear();
    hasSession = false;
    response.work = 0;
  }

  void run(BiscottiFilter filter, Act act) throws Exception {
    filter.doFilter(
        request(),
        response(),
        (request, response) -> {
          try {
            act.on((HttpServletRequest) request, (HttpServletResponse) response);
          } catch (java.io.IOException | RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  List<String> setCookies() {
    return response.setCookies();
  }

  static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  static Object nothing(Class<?> type) {
    return type == boolean.class
        ? false
        : type == int.class ? (Object) 0 : type == long.class ? 0L : null;
  }

  private void note(String method, Object... arguments) {
    calls.add(method + (arguments == null ? "[]" : Arrays.deepToString(arguments)));
  }

  ServletContext context() {
    return proxy(
        ServletContext.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getAttribute" -> contextAttributes.get(arguments[0]);
              case "setAttribute" -> contextAttributes.put((String) arguments[0], arguments[1]);
              case "getContextPath" -> request.get("getContextPath");
              case "getServerInfo" -> "Fake/1.0";
              case "getEffectiveSessionTrackingModes" -> Set.of(SessionTrackingMode.COOKIE);
              case "getSessionCookieConfig" -> sessionConfig();
              case "addFilter" -> registration(FilterRegistration.Dynamic.class);
              case "addServlet" -> registration(ServletRegistration.Dynamic.class);
              default -> {
                note(method.getName(), arguments);
                yield nothing(method.getReturnType());
              }
            });
  }

  private <T> T registration(Class<T> type) {
    return proxy(
        type,
        (self, method, arguments) -> {
          note(method.getName(), arguments);
          return nothing(method.getReturnType());
        });
  }

  private SessionCookieConfig sessionConfig() {
    return proxy(
        SessionCookieConfig.class,
        (self, method, arguments) ->
            method.getName().equals("getAttributes")
                ? sessionCookie
                : sessionConfig.getOrDefault(method.getName(), nothing(method.getReturnType())));
  }

  HttpServletRequest request() {
    return proxy(
        HttpServletRequest.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getAttribute" -> attributes.get(arguments[0]);
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              case "getHeaders" ->
                  Collections.enumeration(requestHeaders.getOrDefault(arguments[0], List.of()));
              case "getHeader" ->
                  requestHeaders.getOrDefault(arguments[0], List.of()).stream()
                      .findFirst()
                      .orElse(null);
              case "getServletContext" -> context();
              case "getSession" -> session(arguments == null || arguments[0].equals(Boolean.TRUE));
              case "changeSessionId", "authenticate", "login", "logout" -> {
                note(method.getName(), arguments);
                response.setByContainer("JSESSIONID=2");
                yield request.getOrDefault(method.getName(), nothing(method.getReturnType()));
              }
              case "startAsync" -> {
                response.note(method.getName(), arguments);
                yield null;
              }
              default -> request.getOrDefault(method.getName(), nothing(method.getReturnType()));
            });
  }

  private HttpSession session(boolean create) {
    if (!hasSession && create) {
      hasSession = true;
      response.setByContainer("JSESSIONID=1");
    }
    return hasSession ? session : null;
  }

  HttpServletResponse response() {
    return proxy(HttpServletResponse.class, response);
  }
}
