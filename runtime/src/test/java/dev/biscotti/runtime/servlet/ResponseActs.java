package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SESSION;
import static dev.biscotti.runtime.servlet.LineActs.CSRF;
import static dev.biscotti.runtime.servlet.LineActs.VISITOR;

import dev.biscotti.runtime.guard.Access;
import dev.biscotti.runtime.guard.CookieGuard;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Actions with sessions, answers, caches and late cookies. */
final class ResponseActs {
  private static final String SET_COOKIE = "Set-Cookie";

  /** Each makes the container set its session cookie. */
  static final List<String> SESSIONS =
      List.of(
          "/session",
          "/session-forward",
          "/session-include",
          "/session-redirect",
          "/session-error",
          "/session-async",
          "/session-async-dispatch",
          "/session-written",
          "/session-beside",
          "/session-thrown",
          "/session-wrapped",
          "/session-listener",
          "/session-changed",
          "/session-twice");

  /** The exceptions that the application got for late cookies. */
  static final List<String> THROWN = new CopyOnWriteArrayList<>();

  private ResponseActs() {}

  static Map<String, Act> all() {
    Map<String, Act> acts = new HashMap<>();
    acts.put("/nothing", (request, response) -> response.setStatus(204));
    acts.put("/error", (request, response) -> response.getWriter().print("error page"));
    sessions(acts);
    signIns(acts);
    answers(acts);
    caches(acts);
    late(acts);
    return acts;
  }

  private static void sessions(Map<String, Act> acts) {
    Act session = (request, response) -> request.getSession();
    acts.put("/session", session);
    acts.put("/session-forward", FilterActs.forward("/session"));
    acts.put("/session-include", FilterActs.include("/session"));
    acts.put("/session-redirect", session.then((request, response) -> response.sendRedirect("x")));
    acts.put("/session-error", session.then((request, response) -> response.sendError(500)));
    acts.put(
        "/session-async",
        (request, response) -> {
          AsyncContext async = request.startAsync();
          async.start(
              () -> {
                ((HttpServletRequest) async.getRequest()).getSession();
                async.complete();
              });
        });
    acts.put(
        "/session-async-dispatch",
        (request, response) -> request.startAsync().dispatch("/session"));
    acts.put(
        "/session-written",
        (request, response) -> {
          response.getWriter().print("some text");
          request.getSession();
          response.getWriter().print(", and some more");
        });
    acts.put("/session-beside", session.then(ResponseActs::csrf));
    acts.put(
        "/session-thrown",
        session.then(
            (request, response) -> {
              throw new LineActs.Wanted();
            }));
    acts.put(
        "/session-wrapped",
        (request, response) ->
            new jakarta.servlet.http.HttpServletRequestWrapper(request).getSession(true));
    acts.put("/session-listener", page());
    acts.put("/session-changed", session.then((request, response) -> request.changeSessionId()));
    acts.put(
        "/session-twice",
        session.then(
            (request, response) -> {
              request.getSession().invalidate();
              request.getSession();
            }));
  }

  /** A visitor who signs in gets another session id, so that a planted one is useless. */
  private static void signIns(Map<String, Act> acts) {
    Act session = (request, response) -> request.getSession();
    Act who =
        (request, response) -> response.getWriter().print(request.getUserPrincipal().getName());
    acts.put(
        "/sign-in/login",
        session
            .then((request, response) -> request.login(Container.USER, Container.PASSWORD))
            .then(who));
    acts.put(
        "/sign-in/authenticate",
        // Jetty 12.0 throws if there is a session before.
        ((Act) (request, response) -> request.authenticate(response)).then(session).then(who));
    acts.put(
        "/sign-in/out",
        session
            .then((request, response) -> request.login(Container.USER, Container.PASSWORD))
            .then((request, response) -> request.logout())
            .then((request, response) -> response.getWriter().print(Container.USER)));
  }

  private static void answers(Map<String, Act> acts) {
    acts.put("/visitor-refused/header", visitor().then(ResponseActs::refuse));
    acts.put(
        "/visitor-refused/cookie",
        ((Act) (request, response) -> LineActs.Setter.ADD_COOKIE.set(response, VISITOR))
            .then(ResponseActs::refuse));
    acts.put("/visitor-refused/include", visitor().then(FilterActs.include("/refuse")));
    acts.put("/refuse", ResponseActs::refuse);
    acts.put(
        "/visitor-refused/written",
        visitor()
            .then((request, response) -> response.getWriter().print("x"))
            .then(ResponseActs::refuse));
    acts.put(
        "/visitor-refused/async",
        (request, response) -> {
          AsyncContext async = request.startAsync();
          visitor().then(ResponseActs::refuse).on(request, response);
          async.complete();
        });
  }

  private static Act visitor() {
    return (request, response) -> response.addHeader(SET_COOKIE, VISITOR);
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response) {
    guard(request, response).consent().refuse("analytics");
  }

  private static CookieGuard guard(HttpServletRequest request, HttpServletResponse response) {
    return ServletGuards.guard(POLICY, request, response);
  }

  static void csrf(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(SET_COOKIE, CSRF);
  }

  private static void caches(Map<String, Act> acts) {
    for (String header : CacheHeaders.SHARED) {
      acts.put("/cache/" + CacheHeaders.SHARED.indexOf(header), cached(header).then(page()));
      acts.put(
          "/cache-late/" + CacheHeaders.SHARED.indexOf(header),
          ((Act) (request, response) -> response.getOutputStream().print("x"))
              .then(cached(header)));
    }
    for (String header : CacheHeaders.PERSONAL) {
      acts.put("/personal/" + CacheHeaders.PERSONAL.indexOf(header), cached(header).then(page()));
    }
    Act publish = cached("Cache-Control: public, max-age=60");
    acts.put("/cache-session", publish.then((request, response) -> request.getSession()));
    acts.put("/cache-own", ((Act) ResponseActs::csrf).then(publish).then(page()));
    acts.put(
        "/cache-async",
        (request, response) -> {
          AsyncContext async = request.startAsync();
          async.start(
              () -> {
                ((HttpServletResponse) async.getResponse())
                    .setHeader("Cache-Control", "public, max-age=60");
                async.complete();
              });
        });
    Act share = (request, response) -> ServletChoices.markShared(response);
    acts.put("/shared", share.then(publish).then(page()));
    acts.put("/shared-after", ((Act) ResponseActs::csrf).then(share).then(publish).then(page()));
    acts.put(
        "/shared-cookie",
        ((Act) (request, response) -> LineActs.Setter.ADD_COOKIE.set(response, CSRF))
            .then(share)
            .then(page()));
    acts.put(
        "/shared-session",
        ((Act) (request, response) -> request.getSession()).then(share).then(page()));
    acts.put(
        "/header-null",
        ((Act) ResponseActs::csrf)
            .then((request, response) -> response.setHeader(SET_COOKIE, null))
            .then(page()));
  }

  private static Act cached(String header) {
    int colon = header.indexOf(':');
    return (request, response) ->
        response.setHeader(header.substring(0, colon), header.substring(colon + 1).strip());
  }

  private static Act page() {
    return (request, response) -> response.getWriter().print("page");
  }

  private static void late(Map<String, Act> acts) {
    late(acts, "typed", (q, r) -> session(q, r).set("__Host-session", "2"));
    late(acts, "deleted", (q, r) -> session(q, r).delete("__Host-session"));
    late(acts, "answer", ResponseActs::refuse);
    late(acts, "cookie", (q, r) -> r.addCookie(new Cookie("csrf", "1")));
    late(acts, "added", ResponseActs::csrf);
    late(acts, "set", (q, r) -> r.setHeader("set-cookie", CSRF));
  }

  private static void late(Map<String, Act> acts, String name, Act act) {
    acts.put(
        "/late/" + name,
        (request, response) -> {
          response.getWriter().print("page");
          response.flushBuffer();
          try {
            act.on(request, response);
          } catch (UnlawfulCookieException e) {
            THROWN.add(e.finding().name());
          }
        });
  }

  private static Access session(HttpServletRequest request, HttpServletResponse response) {
    return Access.to(guard(request, response), SESSION);
  }
}
