package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;

/**
 * The Set-Cookie lines that a container holds for a response that is not committed. Containers
 * differ in what they show and in what they let go, so what is written is read back.
 */
interface ContainerLines {
  /** The header that it is all about. */
  String SET_COOKIE = "Set-Cookie";

  /** All lines that the container would send, its own too. */
  List<String> read();

  /** Adds a line behind the others. */
  void add(String line);

  /**
   * Puts lines in the place of all that there are.
   *
   * @param lines the lines to send
   * @param dropped lines that must not be sent
   * @param mayReset whether nothing of the body was written, so that a reset of the response loses
   *     nothing
   * @return false if the container still holds one of the dropped lines
   */
  boolean write(List<String> lines, Collection<String> dropped, boolean mayReset);

  /**
   * Whether the container puts a cookie value into quotes that has characters which RFC 6265 does
   * not let a server write, where others throw.
   */
  boolean quotesValues();

  /** How the lines of a response are got at. */
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
