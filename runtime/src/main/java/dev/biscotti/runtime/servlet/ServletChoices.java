package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.choices.ChoiceRequest;
import dev.biscotti.runtime.choices.ChoiceResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The requests and responses of {@code dev.biscotti.runtime.choices} in a servlet container. */
@SuppressWarnings("exports") // callers have the servlet API
public final class ServletChoices {
  /**
   * The request attribute with the visitor's language, a BCP 47 tag, if the application knows it
   * better than the header Accept-Language.
   */
  public static final String LANGUAGE = "dev.biscotti.language";

  private static final List<String> HEADERS =
      List.of("Accept", "Accept-Language", "Host", "Origin", "Sec-Fetch-Site");

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private ServletChoices() {}

  /**
   * A request for a page, as the banner needs it. Reads no form.
   *
   * @param request the request
   * @return the request
   */
  public static ChoiceRequest request(HttpServletRequest request) {
    return request(request, Map.of());
  }

  /** A request with the fields of its form; empty if the container cannot read them. */
  static Optional<ChoiceRequest> post(HttpServletRequest request) {
    Map<String, List<String>> fields = new HashMap<>();
    try {
      request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    } catch (RuntimeException e) {
      // Each container has its own exception for a form that is too large or badly encoded.
      return Optional.empty();
    }
    return Optional.of(request(request, fields));
  }

  private static ChoiceRequest request(
      HttpServletRequest request, Map<String, List<String>> fields) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : HEADERS) {
      List<String> lines = Collections.list(request.getHeaders(name));
      if (!lines.isEmpty()) {
        headers.put(name, lines);
      }
    }
    host(request).ifPresent(host -> headers.put(ChoiceRequest.AUTHORITY, List.of(host)));
    if (request.getAttribute(LANGUAGE) instanceof String language) {
      headers.put("Accept-Language", List.of(language));
    }
    return new ChoiceRequest(
        request.getMethod(),
        request.getRequestURI(),
        Objects.requireNonNullElse(request.getQueryString(), ""),
        headers,
        fields,
        Optional.of(request.isSecure()));
  }

  /** The host as the container knows it, which reads forwarded headers if it is set up for that. */
  private static Optional<String> host(HttpServletRequest request) {
    if (Collections.list(request.getHeaders("Host")).size() != 1
        || request.getServerName() == null) {
      return Optional.empty();
    }
    int port = request.getServerPort();
    boolean usual = port <= 0 || port == (request.isSecure() ? HTTPS_PORT : HTTP_PORT);
    return Optional.of(request.getServerName() + (usual ? "" : ":" + port));
  }

  /**
   * Marks a response as being for one visitor and language, as every page with a banner is.
   *
   * @param response the response, not committed yet
   */
  public static void markPersonal(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.addHeader("Vary", "Cookie, Accept-Language");
  }

  /**
   * Removes from a response the cookies that were set so far, such as renewed and deleted ones, and
   * keeps the filter from adding any. The response is for all visitors, and a shared cache would
   * send one visitor's cookies to the others (RFC 9111, section 7.3). The request of the {@link
   * dev.biscotti.runtime.choices.SharedBanner}'s script deletes what is to be deleted.
   *
   * <p>Call it before the page is written. Tomcat 10.1 cannot take its last cookie back after that;
   * the filter then tells caches not to keep it.
   *
   * @param response the response, not committed yet
   */
  public static void markShared(HttpServletResponse response) {
    Optional<WatchedResponse> watched = WatchedResponse.in(response);
    if (watched.isPresent()) {
      watched.get().share();
    } else if (!response.isCommitted()) {
      ContainerLines lines = ContainerLines.of(response);
      lines.write(List.of(), lines.read(), true);
    }
  }

  static void send(ChoiceResponse answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }
}
