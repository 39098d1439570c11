package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.CSRF;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SESSION;

import dev.biscotti.runtime.guard.Access;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The actions of the application in the filter's tests, by path. */
final class FilterActs {
  private static final String SET_COOKIE = "Set-Cookie";
  private static final String CSRF_LINE = "csrf=1; Path=/; SameSite=Lax; Secure; HttpOnly";
  private static final String OLD_CSRF_DELETION = "csrf=; Max-Age=0; Path=/; Domain=shop.example";
  private static final String VISITOR_REST = "; Path=/; SameSite=Lax; Secure; HttpOnly";

  private FilterActs() {}

  static Map<String, Act> all() {
    Map<String, Act> acts = new HashMap<>();
    simple(acts);
    sessions(acts);
    ways(acts);
    return acts;
  }

  private static void simple(Map<String, Act> acts) {
    acts.put("/nothing", (request, response) -> response.setStatus(204));
    acts.put("/undeclared", (request, response) -> response.addCookie(new Cookie("promo", "1")));
    acts.put("/secret", (request, response) -> response.addCookie(new Cookie("promo", "hunter2")));
    acts.put("/allowed", FilterActs::allowed);
    acts.put("/header-added", (request, response) -> response.addHeader(SET_COOKIE, "promo=1"));
    acts.put("/header-set", (request, response) -> response.setHeader(SET_COOKIE, "promo=1"));
    acts.put(
        "/header-lower-case", (request, response) -> response.addHeader("set-cookie", "promo=1"));
    acts.put(
        "/numbers",
        (request, response) -> {
          response.addIntHeader(SET_COOKIE, 5);
          response.setIntHeader(SET_COOKIE, 6);
          response.addDateHeader(SET_COOKIE, 0);
          response.setDateHeader(SET_COOKIE, 86_400_000);
        });
    acts.put("/caught", FilterActs::caught);
    acts.put("/visitor", FilterActs::visitor);
    acts.put("/sign/x", FilterActs::visitor);
    acts.put(
        "/accept",
        (request, response) -> {
          ServletGuards.guard(POLICY, request, response).consent().grant("analytics");
          visitor(request, response);
        });
    acts.put(
        "/forge",
        (request, response) -> response.addCookie(new Cookie("shop-consent", "1.AAA.AAAAAA")));
    acts.put("/loose", (request, response) -> response.addCookie(new Cookie("csrf", "1")));
    acts.put(
        "/long-max-age",
        (request, response) ->
            response.addHeader(SET_COOKIE, "_visitor=2; Max-Age=34000000" + VISITOR_REST));
    acts.put(
        "/long-expires",
        (request, response) ->
            response.addHeader(
                SET_COOKIE, "_visitor=2; Expires=Fri, 01-Jan-2038 00:00:00 GMT" + VISITOR_REST));
    acts.put(
        "/persistent-csrf",
        (request, response) ->
            response.addHeader(SET_COOKIE, "csrf=1; Max-Age=9999999999999999999" + VISITOR_REST));
    acts.put(
        "/strict-csrf",
        (request, response) ->
            response.addHeader(
                SET_COOKIE, "csrf=1; Path=/account; SameSite=Strict; Secure; HttpOnly"));
    acts.put("/deletions", FilterActs::deletions);
    acts.put("/old-deletions", FilterActs::oldDeletions);
    acts.put(
        "/moved",
        (request, response) -> {
          response.addHeader(SET_COOKIE, CSRF_LINE);
          response.addHeader(SET_COOKIE, OLD_CSRF_DELETION);
        });
    acts.put(
        "/moved-by-guard",
        (request, response) -> {
          guard(request, response);
          response.addHeader(SET_COOKIE, OLD_CSRF_DELETION);
        });
    acts.put(
        "/signed-in-and-out",
        (request, response) -> {
          response.addHeader(SET_COOKIE, CSRF_LINE + "; Domain=shop.example");
          response.addHeader(SET_COOKIE, OLD_CSRF_DELETION);
        });
    acts.put("/guard", FilterActs::guard);
    acts.put(
        "/twice",
        (request, response) -> {
          guard(request, response);
          response.addHeader(SET_COOKIE, CSRF_LINE.replace("=1", "=2"));
        });
    acts.put(
        "/sign-out",
        (request, response) ->
            Access.to(ServletGuards.guard(POLICY, request, response), SESSION)
                .delete("__Host-session"));
    acts.put(
        "/sign-in",
        (request, response) ->
            response.addHeader(
                SET_COOKIE,
                "__Host-session=new; Max-Age=60; Path=/; SameSite=Lax; Secure; HttpOnly"));
    for (String path : new String[] {"/shop/page", "/bare/page", "/shopping"}) {
      acts.put(
          path,
          (request, response) -> {
            response.addHeader(SET_COOKIE, CSRF_LINE);
            response.addHeader(SET_COOKIE, CSRF_LINE.replace("csrf", "other"));
          });
    }
  }

  private static void sessions(Map<String, Act> acts) {
    acts.put("/session", (request, response) -> request.getSession());
    acts.put("/change-id", (request, response) -> request.changeSessionId());
    acts.put("/session-forward", forward("/session"));
    acts.put("/session-include", include("/session"));
    acts.put(
        "/session-streaming",
        (request, response) -> {
          request.getSession(true);
          stream(response);
        });
    acts.put(
        "/session-redirect",
        (request, response) -> {
          request.getSession();
          response.sendRedirect("nothing");
        });
    acts.put(
        "/session-error",
        (request, response) -> {
          request.getSession();
          response.sendError(418);
        });
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
        "/session-reset",
        (request, response) -> {
          request.getSession();
          response.resetBuffer();
        });
  }

  private static void ways(Map<String, Act> acts) {
    Act both =
        (request, response) -> {
          response.addCookie(new Cookie("promo", "1"));
          guard(request, response);
        };
    acts.put("/both", both);
    acts.put("/forward", forward("/both"));
    acts.put(
        "/include",
        (request, response) -> {
          include("/both").on(request, response);
          response.addCookie(new Cookie("promo", "1"));
        });
    acts.put(
        "/redirect",
        (request, response) -> {
          both.on(request, response);
          response.sendRedirect("nothing");
        });
    acts.put(
        "/send-error",
        (request, response) -> {
          both.on(request, response);
          response.sendError(500);
        });
    acts.put(
        "/failing",
        (request, response) -> {
          throw new IllegalStateException("wanted");
        });
    acts.put(
        "/error",
        (request, response) -> {
          both.on(request, response);
          response.getWriter().print("error page");
        });
    acts.put(
        "/async",
        (request, response) -> {
          AsyncContext async = request.startAsync();
          both.on(request, response);
          async.complete();
        });
    acts.put("/async-dispatch", (request, response) -> request.startAsync().dispatch("/both"));
    acts.put(
        "/async-thread",
        (request, response) -> {
          AsyncContext async = request.startAsync();
          async.start(
              () -> {
                HttpServletResponse answer = (HttpServletResponse) async.getResponse();
                answer.addCookie(new Cookie("promo", "1"));
                guard((HttpServletRequest) async.getRequest(), answer);
                async.complete();
              });
        });
    acts.put(
        "/streaming",
        (request, response) -> {
          both.on(request, response);
          stream(response);
          response.addCookie(new Cookie("promo", "2"));
        });
    acts.put(
        "/committed",
        (request, response) -> {
          response.addCookie(new Cookie("promo", "1"));
          response.flushBuffer();
          response.addCookie(new Cookie("promo", "2"));
        });
    acts.put(
        "/reset",
        (request, response) -> {
          both.on(request, response);
          response.reset();
        });
    acts.put(
        "/after-reset",
        (request, response) -> {
          both.on(request, response);
          response.reset();
          both.on(request, response);
        });
  }

  static Act forward(String path) {
    return (request, response) -> request.getRequestDispatcher(path).forward(request, response);
  }

  static Act include(String path) {
    return (request, response) -> request.getRequestDispatcher(path).include(request, response);
  }

  static void stream(HttpServletResponse response) throws IOException {
    byte[] chunk = "x".repeat(1000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    for (int i = 0; i < 200; i++) {
      response.getOutputStream().write(chunk);
      response.getOutputStream().flush();
    }
  }

  private static void allowed(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(new Cookie("promo", "1"));
  }

  private static void caught(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      response.addCookie(new Cookie("promo", "1"));
    } catch (UnlawfulCookieException e) {
      response.getWriter().print(e.getMessage());
    }
  }

  private static void visitor(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(SET_COOKIE, "_visitor=2; Max-Age=33955200" + VISITOR_REST);
  }

  private static void guard(HttpServletRequest request, HttpServletResponse response) {
    Access.to(ServletGuards.guard(POLICY, request, response), CSRF).set("csrf", "1");
  }

  private static void deletions(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = new Cookie("promo", "");
    cookie.setMaxAge(0);
    response.addCookie(cookie);
    response.addHeader(SET_COOKIE, "old=; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    response.addHeader(SET_COOKIE, "older=x; Max-Age=" + Duration.ZERO.toSeconds());
  }

  /** Deletes one cookie without its path, and the other with a domain only. */
  private static void oldDeletions(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = new Cookie("csrf", "");
    cookie.setMaxAge(0);
    response.addCookie(cookie);
    response.addHeader(SET_COOKIE, "_ga_X=; Max-Age=0; Path=/; Domain=shop.example");
  }
}
