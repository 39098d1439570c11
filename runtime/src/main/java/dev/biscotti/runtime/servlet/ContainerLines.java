package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;

/**
 * The Set-Cookie lines that a container holds for a response that is not committed. Containers
 * differ in what they expose and what they can remove, so lines are read back after they are
 * written.
 */
interface ContainerLines {
  /** The name of the header. */
  String SET_COOKIE = "Set-Cookie";

  /** All lines that the container would send, including its own. */
  List<String> read();

  /** Adds a line after the others. */
  void add(String line);

  /**
   * Replaces all lines.
   *
   * @param lines the lines to send
   * @param dropped lines that must not be sent
   * @param mayReset whether the body is still empty, so that a reset of the response loses nothing
   * @return false if the container still holds one of the dropped lines
   */
  boolean write(List<String> lines, Collection<String> dropped, boolean mayReset);

  /**
   * Whether the container quotes a cookie value with characters that RFC 6265 does not allow a
   * server to send; other containers throw an exception.
   */
  boolean quotesValues();

  /** Returns access to the lines of a response. */
  static ContainerLines of(HttpServletResponse response) {
    return UndertowLines.of(response).orElseGet(() -> new ServletLines(response));
  }

  /** The container's own response, without the wrappers around it. */
  static ServletResponse innermost(ServletResponse response) {
    ServletResponse inner = response;
    while (inner instanceof ServletResponseWrapper wrapper) {
      inner = wrapper.getResponse();
    }
    return inner;
  }
}
