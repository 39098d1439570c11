package dev.biscotti.runtime.servlet;

import jakarta.servlet.http.Cookie;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The response of a {@link FakeServer}. */
final class FakeResponse implements InvocationHandler {
  final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  final List<String> hidden = new ArrayList<>();
  final List<Object> arguments = new ArrayList<>();

  /** The calls in order, with the Set-Cookie lines at that time. */
  private final List<Call> calls = new ArrayList<>();

  boolean hidesCookies;
  boolean isStubborn;
  boolean keepsLinesOnReset;
  boolean isCommitted;

  /** Like Tomcat 10.1, which replaces a header but does not remove it. */
  boolean ignoresNull;

  long work;
  int status = 200;
  @Nullable String contentType;
  String encoding = "ISO-8859-1";
  Locale locale = Locale.ROOT;

  /** Runs after a reset. */
  Runnable onReset = () -> {};

  /** The names of the methods that changed something. */
  final List<String> changes = new ArrayList<>();

  private record Call(String text, List<String> setCookies) {}

  List<String> setCookies() {
    return headers.getOrDefault("Set-Cookie", List.of());
  }

  List<String> calls() {
    return calls.stream().map(Call::text).toList();
  }

  /** The lines at the time of a call. */
  List<String> setCookiesAt(String call) {
    return calls.stream()
        .filter(one -> one.text().equals(call))
        .map(Call::setCookies)
        .findFirst()
        .orElseThrow(() -> new AssertionError(call + " is not among " + calls()));
  }

  void note(String method, Object @Nullable ... given) {
    calls.add(new Call(method + (given == null ? "[]" : Arrays.toString(given)), setCookies()));
    if (given != null) {
      arguments.addAll(Arrays.asList(given));
    }
  }

  /** Sets a line as the container itself. */
  void setByContainer(String line) {
    if (hidesCookies) {
      hidden.add(line);
    } else {
      add("Set-Cookie", line);
    }
  }

  private void add(String name, String value) {
    headers.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
  }

  private void set(String name, @Nullable String value) {
    if (name.equals("Set-Cookie") && (isStubborn || (ignoresNull && value == null))) {
      return;
    }
    headers.remove(name);
    if (value != null) {
      add(name, value);
    }
  }

  private static String date(Object millis) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        Instant.ofEpochMilli((Long) millis).atOffset(ZoneOffset.UTC));
  }

  private static String text(Cookie cookie) {
    return cookie.getName()
        + "="
        + cookie.getValue()
        + "; Max-Age="
        + cookie.getMaxAge()
        + (cookie.getPath() == null ? "" : "; Path=" + cookie.getPath());
  }

  private void reset() {
    note("reset");
    if (!keepsLinesOnReset) {
      headers.clear();
    }
    status = 200;
    contentType = null;
    encoding = "ISO-8859-1";
    locale = Locale.ROOT;
    onReset.run();
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] given) {
    work++;
    Object[] values = given == null ? new Object[0] : given;
    String name = values.length > 0 && values[0] instanceof String text ? text : "";
    return switch (method.getName()) {
      case "getHeaders" -> {
        List<String> lines = headers.getOrDefault(name, List.of());
        work += lines.size();
        yield new ArrayList<>(lines);
      }
      case "getHeader" -> headers.containsKey(name) ? headers.get(name).get(0) : null;
      case "getHeaderNames" -> new ArrayList<>(headers.keySet());
      case "containsHeader" -> headers.containsKey(name);
      case "isCommitted" -> isCommitted;
      case "getStatus" -> status;
      case "getContentType" -> contentType;
      case "getCharacterEncoding" -> encoding;
      case "getLocale" -> locale;
      default -> {
        change(method.getName(), name, values);
        yield FakeServer.nothing(method.getReturnType());
      }
    };
  }

  private void change(String method, String name, Object... values) {
    changes.add(method);
    switch (isCommitted ? "too late" : method) {
      case "addHeader" -> add(name, (String) values[1]);
      case "setHeader" -> set(name, (String) values[1]);
      case "addIntHeader" -> add(name, values[1].toString());
      case "setIntHeader" -> set(name, values[1].toString());
      case "addDateHeader" -> add(name, date(values[1]));
      case "setDateHeader" -> set(name, date(values[1]));
      case "addCookie" -> setByContainer(text((Cookie) values[0]));
      case "reset" -> reset();
      case "setStatus" -> status = (Integer) values[0];
      case "setContentType" -> contentType = name;
      case "setCharacterEncoding" -> encoding = name;
      case "setLocale" -> locale = (Locale) values[0];
      default -> note(method, values);
    }
  }
}
