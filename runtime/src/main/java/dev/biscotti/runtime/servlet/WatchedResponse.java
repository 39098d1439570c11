package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A response that lets the watch decide on every cookie before the container gets it. */
final class WatchedResponse extends HttpServletResponseWrapper {
  private final ResponseWatch watch;

  WatchedResponse(HttpServletResponse response, ResponseWatch watch) {
    super(response);
    this.watch = watch;
  }

  /** Returns the watched response that a response is or wraps. */
  static Optional<WatchedResponse> in(ServletResponse response) {
    ServletResponse inner = response;
    while (inner instanceof ServletResponseWrapper wrapper && !(inner instanceof WatchedResponse)) {
      inner = wrapper.getResponse();
    }
    return inner instanceof WatchedResponse watched ? Optional.of(watched) : Optional.empty();
  }

  void share() {
    watch.share();
  }

  @Override
  public void addCookie(Cookie cookie) {
    if (!watch.add(cookie)) {
      super.addCookie(cookie);
    }
  }

  /**
   * Since Servlet 6.1, null removes a header. For Set-Cookie, this method does so in all
   * containers.
   */
  @Override
  public void setHeader(String name, @Nullable String value) {
    if (!ResponseWatch.isSetCookie(name)) {
      passHeader(name, value);
    } else if (value == null) {
      watch.removeAllButOwn();
    } else {
      watch.add(value, true);
    }
  }

  @SuppressWarnings("NullAway") // Servlet 6.1 accepts null
  private void passHeader(String name, @Nullable String value) {
    super.setHeader(name, value);
    watch.headerChanged(name);
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (!ResponseWatch.isSetCookie(name)) {
      passAddedHeader(name, value);
    } else if (value != null) {
      watch.add(value, false);
    }
  }

  @SuppressWarnings("NullAway") // the container decides what null means
  private void passAddedHeader(String name, @Nullable String value) {
    super.addHeader(name, value);
    watch.headerChanged(name);
  }

  @Override
  public void setIntHeader(String name, int value) {
    if (ResponseWatch.isSetCookie(name)) {
      watch.add(Integer.toString(value), true);
    } else {
      super.setIntHeader(name, value);
      watch.headerChanged(name);
    }
  }

  @Override
  public void addIntHeader(String name, int value) {
    if (ResponseWatch.isSetCookie(name)) {
      watch.add(Integer.toString(value), false);
    } else {
      super.addIntHeader(name, value);
      watch.headerChanged(name);
    }
  }

  @Override
  public void setDateHeader(String name, long date) {
    if (ResponseWatch.isSetCookie(name)) {
      watch.add(dateText(date), true);
    } else {
      super.setDateHeader(name, date);
      watch.headerChanged(name);
    }
  }

  @Override
  public void addDateHeader(String name, long date) {
    if (ResponseWatch.isSetCookie(name)) {
      watch.add(dateText(date), false);
    } else {
      super.addDateHeader(name, date);
      watch.headerChanged(name);
    }
  }

  private static String dateText(long date) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        Instant.ofEpochMilli(date).atOffset(ZoneOffset.UTC));
  }

  @Override
  public boolean containsHeader(String name) {
    lookBefore(name);
    return super.containsHeader(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    lookBefore(name);
    return super.getHeader(name);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    lookBefore(name);
    return super.getHeaders(name);
  }

  /** Reviews new lines first, so that callers see what is sent. */
  private void lookBefore(String name) {
    if (ResponseWatch.isSetCookie(name)) {
      watch.look(false);
    }
  }

  @Override
  public void reset() {
    super.reset();
    watch.reset();
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    watch.look(true);
    super.sendError(status, message);
  }

  @Override
  public void sendError(int status) throws IOException {
    watch.look(true);
    super.sendError(status);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    watch.look(true);
    super.sendRedirect(location);
  }

  @Override
  public void sendRedirect(String location, int status) throws IOException {
    watch.look(true);
    super.sendRedirect(location, status);
  }

  @Override
  public void sendRedirect(String location, boolean clearBuffer) throws IOException {
    watch.look(true);
    super.sendRedirect(location, clearBuffer);
  }

  @Override
  public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
    watch.look(true);
    super.sendRedirect(location, status, clearBuffer);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    watch.bodyBegins();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    watch.bodyBegins();
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    watch.look(true);
    super.flushBuffer();
  }
}
