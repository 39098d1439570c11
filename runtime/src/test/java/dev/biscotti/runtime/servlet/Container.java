package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A servlet container on a free port of the loopback interface. Each application knows one user,
 * who signs in with HTTP's Basic.
 */
interface Container extends AutoCloseable {
  /** The parts of an application: code that runs before it starts, and its servlets by mapping. */
  record Application(Consumer<ServletContext> startup, Map<String, HttpServlet> servlets) {}

  String USER = "ada";
  String PASSWORD = "secret";

  int port();
}
