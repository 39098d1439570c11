package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.guard.Exchange;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A servlet request and its response. */
@SuppressWarnings("exports") // callers have the servlet API
public final class ServletExchange implements Exchange {
  private static final String SET_COOKIE = "Set-Cookie";

  private final HttpServletRequest request;
  private final HttpServletResponse response;

  private ServletExchange(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  /**
   * The exchange of a request and its response.
   *
   * @param request the request; its raw headers are read, not the container's cookies
   * @param response the response, not committed yet
   * @return the exchange
   */
  public static Exchange of(HttpServletRequest request, HttpServletResponse response) {
    return new ServletExchange(request, response);
  }

  @Override
  public List<String> headers(String name) {
    return Collections.list(request.getHeaders(name));
  }

  /**
   * {@inheritDoc}
   *
   * <p>The path excludes the context path. In a forward, an asynchronous dispatch or an error page,
   * it is the path of the original request, because that is what the visitor requested.
   */
  @Override
  public String path() {
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri) {
      return withoutContext(uri);
    }
    if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String uri) {
      return withoutContext(uri);
    }
    if (request.getAttribute(AsyncContext.ASYNC_REQUEST_URI) instanceof String uri) {
      return withoutContext(uri);
    }
    return withoutContext(request.getRequestURI());
  }

  private String withoutContext(String uri) {
    String context = request.getContextPath();
    return uri.startsWith(context) ? uri.substring(context.length()) : uri;
  }

  @Override
  public Optional<Boolean> secure() {
    return Optional.of(request.isSecure());
  }

  /**
   * {@inheritDoc}
   *
   * <p>The host as the container reports it; the container reads forwarded headers if configured
   * to.
   */
  @Override
  public Optional<String> host() {
    return Optional.ofNullable(request.getServerName());
  }

  @Override
  public boolean isOpen() {
    return !response.isCommitted();
  }

  @Override
  public void addSetCookie(String line) {
    Optional<ResponseWatch> watch = ResponseWatch.of(request);
    if (watch.isPresent()) {
      watch.get().addGuarded(line);
    } else {
      SentLines.of(request).lines().add(line);
      response.addHeader(SET_COOKIE, line);
    }
  }

  @Override
  public boolean replaceSetCookie(String earlier, String line) {
    Optional<ResponseWatch> watch = ResponseWatch.of(request);
    if (watch.isPresent()) {
      watch.get().replaceGuarded(earlier, line);
      return true;
    }
    List<String> lines = new ArrayList<>(response.getHeaders(SET_COOKIE));
    int position = lines.indexOf(earlier);
    if (position < 0) {
      return false;
    }
    lines.set(position, line);
    SentLines.of(request).lines().remove(earlier);
    SentLines.of(request).lines().add(line);
    response.setHeader(SET_COOKIE, lines.get(0));
    lines.subList(1, lines.size()).forEach(other -> response.addHeader(SET_COOKIE, other));
    return true;
  }

  @Override
  public void consentChanged() {
    ResponseWatch.of(request).ifPresent(ResponseWatch::consentChanged);
  }
}
