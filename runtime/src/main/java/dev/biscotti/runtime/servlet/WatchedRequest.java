package dev.biscotti.runtime.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reviews the response after each call that may make the container set a cookie: when a session
 * begins or its id changes, and when a visitor signs in or out.
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
    HttpSession existing = super.getSession(false);
    if (existing != null) {
      return existing;
    }
    watch.sessionBegins(this);
    HttpSession session = super.getSession();
    watch.look(false);
    return session;
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    return create ? getSession() : super.getSession(false);
  }

  @Override
  public String changeSessionId() {
    watch.sessionBegins(this);
    String id = super.changeSessionId();
    watch.look(false);
    return id;
  }

  @Override
  public boolean authenticate(HttpServletResponse answer) throws IOException, ServletException {
    watch.sessionBegins(this);
    boolean authenticated = super.authenticate(answer);
    watch.look(false);
    return authenticated;
  }

  @Override
  public void login(String user, String password) throws ServletException {
    watch.sessionBegins(this);
    super.login(user, password);
    watch.look(false);
  }

  @Override
  public void logout() throws ServletException {
    super.logout();
    watch.look(false);
  }

  /** The container would use its own request and response, which are not watched. */
  @Override
  public AsyncContext startAsync() {
    return startAsync(this, response);
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse answer) {
    watch.look(true);
    AsyncContext async = super.startAsync(request, answer);
    watch.asyncBegan();
    return async;
  }
}
