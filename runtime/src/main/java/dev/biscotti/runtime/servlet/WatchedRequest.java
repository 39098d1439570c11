package dev.biscotti.runtime.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A request whose calls that make the container set a cookie are followed by a look at it: a
 * session begins or gets another id, a visitor signs in or out.
 */
final class WatchedRequest extends HttpServletRequestWrapper {
  private final WatchedResponse response;
  private final ResponseWatch watch;

  WatchedRequest(HttpServletRequest request, WatchedResponse response, ResponseWatch watch) {
    super(request);
    this.response = response;
    this.watch = watch;
  }

  @Override
  public HttpSession getSession() {
    HttpSession session = super.getSession();
    watch.review();
    return session;
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    HttpSession session = super.getSession(create);
    watch.review();
    return session;
  }

  @Override
  public String changeSessionId() {
    String id = super.changeSessionId();
    watch.review();
    return id;
  }

  @Override
  public boolean authenticate(HttpServletResponse answer) throws IOException, ServletException {
    boolean authenticated = super.authenticate(answer);
    watch.review();
    return authenticated;
  }

  @Override
  public void login(String user, String password) throws ServletException {
    super.login(user, password);
    watch.review();
  }

  @Override
  public void logout() throws ServletException {
    super.logout();
    watch.review();
  }

  /** The container would take its own request and response here, which nobody watches. */
  @Override
  public AsyncContext startAsync() {
    return super.startAsync(this, response);
  }
}
