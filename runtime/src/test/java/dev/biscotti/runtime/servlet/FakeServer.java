package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A container that nobody has, with the habits that a test gives it. It counts what it is asked.
 */
final class FakeServer {
  final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  final List<String> hidden = new ArrayList<>();
  final Map<String, String> sessionCookie = new LinkedHashMap<>();
  boolean hidesCookies;
  boolean isStubborn;
  long work;
  private boolean hasSession;
  private final Map<String, Object> contextAttributes = new HashMap<>();
  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, List<String>> requestHeaders =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  FakeServer withRequestHeader(String name, String value) {
    requestHeaders.put(name, List.of(value));
    return this;
  }

  /** A new request to the same application. */
  void nextRequest() {
    attributes.clear();
    headers.clear();
    hidden.clear();
    hasSession = false;
    work = 0;
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
    return headers.getOrDefault("Set-Cookie", List.of());
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object nothing(Class<?> type) {
    return type == boolean.class
        ? false
        : type == int.class ? (Object) 0 : type == long.class ? 0L : null;
  }

  ServletContext context() {
    return proxy(
        ServletContext.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getAttribute" -> contextAttributes.get(arguments[0]);
              case "setAttribute" -> contextAttributes.put((String) arguments[0], arguments[1]);
              case "getContextPath" -> "";
              case "getServerInfo" -> "Fake/1.0";
              case "getEffectiveSessionTrackingModes" -> Set.of(SessionTrackingMode.COOKIE);
              case "getSessionCookieConfig" -> sessionConfig();
              default -> nothing(method.getReturnType());
            });
  }

  private SessionCookieConfig sessionConfig() {
    return proxy(
        SessionCookieConfig.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getAttributes" -> sessionCookie;
              case "getMaxAge" -> -1;
              case "isSecure" -> sessionCookie.containsKey("Secure");
              case "isHttpOnly" -> sessionCookie.containsKey("HttpOnly");
              default -> nothing(method.getReturnType());
            });
  }

  private HttpServletRequest request() {
    return proxy(
        HttpServletRequest.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getAttribute" -> attributes.get(arguments[0]);
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              case "getHeaders" ->
                  Collections.enumeration(requestHeaders.getOrDefault(arguments[0], List.of()));
              case "getRequestURI" -> "/page";
              case "getContextPath" -> "";
              case "getServletContext" -> context();
              case "isSecure" -> true;
              case "getSession" -> session(arguments == null || arguments[0].equals(Boolean.TRUE));
              default -> nothing(method.getReturnType());
            });
  }

  private Object session(boolean create) {
    if (!hasSession && create) {
      hasSession = true;
      add("JSESSIONID=1");
    }
    return hasSession
        ? proxy(HttpSession.class, (self, method, arguments) -> nothing(method.getReturnType()))
        : null;
  }

  private void add(String line) {
    if (hidesCookies) {
      hidden.add(line);
    } else {
      headers.computeIfAbsent("Set-Cookie", name -> new ArrayList<>()).add(line);
    }
  }

  private HttpServletResponse response() {
    return proxy(
        HttpServletResponse.class,
        (self, method, arguments) -> {
          work++;
          switch (method.getName()) {
            case "getHeaders" -> {
              List<String> lines = headers.getOrDefault(arguments[0], List.of());
              work += lines.size();
              return new ArrayList<>(lines);
            }
            case "getHeaderNames" -> {
              return new ArrayList<>(headers.keySet());
            }
            case "containsHeader" -> {
              return headers.containsKey(arguments[0]);
            }
            case "addHeader" ->
                headers
                    .computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                    .add((String) arguments[1]);
            case "setHeader" -> set((String) arguments[0], (String) arguments[1]);
            case "addCookie" -> {
              Cookie cookie = (Cookie) arguments[0];
              add(cookie.getName() + "=" + cookie.getValue() + "; Max-Age=" + cookie.getMaxAge());
            }
            case "reset" -> {
              if (!isStubborn) {
                headers.clear();
              }
            }
            default -> {
              return nothing(method.getReturnType());
            }
          }
          return null;
        });
  }

  private void set(String name, String value) {
    if (isStubborn && name.equals("Set-Cookie")) {
      return;
    }
    headers.remove(name);
    if (value != null) {
      headers.put(name, new ArrayList<>(List.of(value)));
    }
  }
}
