package dev.biscotti.runtime.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a container that exposes all its cookies as headers, as Tomcat and Jetty do.
 *
 * @param response the response that was passed to the filter; wrappers around it ignore headers
 *     during an include
 */
record ServletLines(HttpServletResponse response) implements ContainerLines {

  @Override
  public List<String> read() {
    return List.copyOf(response.getHeaders(SET_COOKIE));
  }

  @Override
  public void add(String line) {
    response.addHeader(SET_COOKIE, line);
  }

  @Override
  public boolean quotesValues() {
    return false;
  }

  @Override
  public boolean write(List<String> lines, Collection<String> dropped, boolean mayReset) {
    if (lines.isEmpty()) {
      removeAll(mayReset);
    } else {
      response.setHeader(SET_COOKIE, lines.get(0));
      lines.stream().skip(1).forEach(this::add);
    }
    return Collections.disjoint(read(), dropped);
  }

  /** Since Servlet 6.1, null removes a header; Tomcat 10.1 ignores null. */
  @SuppressWarnings("NullAway")
  private void removeAll(boolean mayReset) {
    response.setHeader(SET_COOKIE, null);
    if (mayReset && !response.getHeaders(SET_COOKIE).isEmpty()) {
      resetWithoutCookies();
    }
  }

  /** A reset removes all headers, the status and the encoding, so they are set again. */
  private void resetWithoutCookies() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : response.getHeaderNames()) {
      if (!name.equalsIgnoreCase(SET_COOKIE)) {
        headers.put(name, List.copyOf(response.getHeaders(name)));
      }
    }
    int status = response.getStatus();
    Optional<String> type = Optional.ofNullable(response.getContentType());
    Optional<String> encoding = Optional.ofNullable(response.getCharacterEncoding());
    Locale locale = response.getLocale();
    response.reset();
    response.setStatus(status);
    if (!locale.equals(response.getLocale())) {
      response.setLocale(locale);
    }
    type.ifPresent(response::setContentType);
    encoding
        .filter(name -> !name.equals(response.getCharacterEncoding()))
        .ifPresent(response::setCharacterEncoding);
    headers.forEach(
        (name, values) -> {
          if (!response.containsHeader(name)) {
            values.forEach(value -> response.addHeader(name, value));
          }
        });
  }
}
