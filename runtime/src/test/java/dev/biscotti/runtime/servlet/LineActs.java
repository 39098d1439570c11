package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.SESSION;

import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.Access;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every kind of line, set by every call, on every path of a response. */
final class LineActs {
  static final String SAFE = "; SameSite=Lax; Secure; HttpOnly";
  static final String CSRF = "csrf=1; Path=/" + SAFE;
  static final String SIGNED_IN = "__Host-session=2; Max-Age=2592000; Path=/" + SAFE;
  static final String VISITOR = "_visitor=2; Max-Age=33955200; Path=/" + SAFE;
  static final String DEFERRED = "what the error page does";
  private static final String SET_COOKIE = "Set-Cookie";

  private final DeployedPolicy policy;

  LineActs(DeployedPolicy policy) {
    this.policy = policy;
  }

  /** A line as some code writes it, and what a browser may get. */
  enum Kind {
    UNDECLARED("promo=1", Optional.empty()),
    UNCONSENTED(VISITOR, Optional.empty()),
    KEPT_TOO_LONG("csrf=1; Max-Age=600; Path=/" + SAFE, Optional.of(CSRF)),
    WRONG_ATTRIBUTES("csrf=1", Optional.of(CSRF)),
    RECORD("shop-consent=1.AAA.AAAAAA; Path=/" + SAFE, Optional.empty()),
    UNSEALED("cart=1; Path=/" + SAFE, Optional.empty()),
    AS_DECLARED(CSRF, Optional.of(CSRF));

    final String line;
    final Optional<String> sent;

    Kind(String line, Optional<String> sent) {
      this.line = line;
      this.sent = sent;
    }
  }

  enum Setter {
    ADD_COOKIE {
      @Override
      void set(HttpServletResponse response, String line) {
        response.addCookie(cookie(line));
      }
    },
    ADD_HEADER {
      @Override
      void set(HttpServletResponse response, String line) {
        response.addHeader("set-cookie", line);
      }
    },
    SET_HEADER {
      @Override
      void set(HttpServletResponse response, String line) {
        response.setHeader(SET_COOKIE, line);
      }
    };

    abstract void set(HttpServletResponse response, String line);

    private static Cookie cookie(String text) {
      SetCookieLine line = SetCookieLine.parse(text);
      Cookie cookie = new Cookie(line.name(), line.value());
      cookie.setMaxAge(line.maxAge().map(Long::intValue).orElse(-1));
      if (!line.path().isEmpty()) {
        cookie.setPath(line.path());
      }
      line.sameSite().ifPresent(value -> cookie.setAttribute("SameSite", "Lax"));
      cookie.setSecure(line.secure());
      cookie.setHttpOnly(line.httpOnly());
      return cookie;
    }
  }

  /** One request of the table. */
  record Case(Way way, Setter setter, Kind kind, boolean isAlone) {
    String path() {
      return "/" + way + "/" + setter + "/" + kind + "/" + (isAlone ? "alone" : "beside");
    }

    static List<Case> of(Way way) {
      List<Case> cases = new ArrayList<>();
      for (Setter setter : Setter.values()) {
        for (Kind kind : Kind.values()) {
          cases.add(new Case(way, setter, kind, true));
          cases.add(new Case(way, setter, kind, false));
        }
      }
      return cases;
    }

    /** The lines that are sent if no step loses headers. */
    List<String> sent() {
      List<String> lines = new ArrayList<>();
      if (way == Way.COMMITTED) {
        lines.add(CSRF);
        return lines;
      }
      kind.sent.ifPresent(lines::add);
      if (!isAlone) {
        lines.add(SIGNED_IN);
      }
      return lines;
    }
  }

  /** The path of a response. */
  enum Way {
    SERVLET,
    FORWARD,
    INCLUDE,
    ERROR_PAGE,
    EXCEPTION,
    REDIRECT,
    ASYNC,
    ASYNC_THREAD,
    ASYNC_DISPATCH,
    RESET,
    RESET_BUFFER,
    COMMITTED,
    OVERFLOWING_BODY,
    FILTER_IN_FRONT,
    FILTER_IN_FRONT_AFTERWARDS,
    FILTER_BEHIND,
    WRAPPER,
    HEAD;

    /** Whether containers lose headers on this path, so that a client may get nothing. */
    boolean losesHeaders() {
      return this == INCLUDE || this == EXCEPTION;
    }
  }

  Map<String, Act> all() {
    Map<String, Act> acts = new HashMap<>();
    for (Way way : Way.values()) {
      for (Case one : Case.of(way)) {
        acts.put(one.path(), act(one));
      }
    }
    acts.put(
        "/error",
        (request, response) -> {
          if (request.getAttribute(DEFERRED) instanceof Act act) {
            act.on(request, response);
          }
          response.getWriter().print("error page");
        });
    return acts;
  }

  /** What a surrounding filter does itself. */
  Act set(Case one) {
    return (request, response) -> {
      if (one.setter == Setter.SET_HEADER) {
        one.setter.set(response, one.kind.line);
      }
      if (!one.isAlone) {
        signIn(request, response);
      }
      if (one.setter != Setter.SET_HEADER) {
        one.setter.set(response, one.kind.line);
      }
    };
  }

  void signIn(HttpServletRequest request, HttpServletResponse response) {
    Access.to(ServletGuards.guard(policy, request, response), SESSION).set("__Host-session", "2");
  }

  private Act act(Case one) {
    Act set = set(one);
    String plain = new Case(Way.SERVLET, one.setter, one.kind, one.isAlone).path();
    return switch (one.way) {
      case SERVLET, HEAD -> set;
      case FILTER_IN_FRONT, FILTER_IN_FRONT_AFTERWARDS, FILTER_BEHIND ->
          (request, response) -> response.getWriter().print("x");
      case FORWARD -> FilterActs.forward(plain);
      case INCLUDE -> FilterActs.include(plain);
      case ERROR_PAGE ->
          (request, response) -> {
            request.setAttribute(DEFERRED, set);
            response.sendError(500);
          };
      case EXCEPTION ->
          (request, response) -> {
            set.on(request, response);
            throw new Wanted();
          };
      case REDIRECT ->
          (request, response) -> {
            set.on(request, response);
            response.sendRedirect("elsewhere");
          };
      case ASYNC ->
          (request, response) -> {
            AsyncContext async = request.startAsync();
            set.on(request, response);
            async.complete();
          };
      case ASYNC_THREAD -> (request, response) -> onAnotherThread(request.startAsync(), set);
      case ASYNC_DISPATCH -> (request, response) -> request.startAsync().dispatch(plain);
      case RESET ->
          (request, response) -> {
            set.on(request, response);
            response.reset();
            set.on(request, response);
          };
      case RESET_BUFFER ->
          (request, response) -> {
            set.on(request, response);
            response.getWriter().print("x");
            response.resetBuffer();
          };
      case COMMITTED ->
          (request, response) -> {
            response.addHeader(SET_COOKIE, CSRF);
            response.flushBuffer();
            set.on(request, response);
          };
      case OVERFLOWING_BODY ->
          (request, response) -> {
            response.getOutputStream().write(new byte[1000]);
            set.on(request, response);
            response.getOutputStream().write(new byte[200_000]);
          };
      case WRAPPER ->
          (request, response) -> set.on(request, new HttpServletResponseWrapper(response) {});
    };
  }

  private static void onAnotherThread(AsyncContext async, Act act) {
    async.start(
        () -> {
          try {
            act.on(
                (HttpServletRequest) async.getRequest(), (HttpServletResponse) async.getResponse());
          } catch (Exception e) {
            throw new IllegalStateException(e);
          } finally {
            async.complete();
          }
        });
  }

  /** What the servlets of the tests throw; containers log it without its stack. */
  static final class Wanted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wanted() {
      super("wanted", null, false, false);
    }
  }

  /** The case named by the request, in a filter that sets cookies itself. */
  static Optional<Case> inFilter(HttpServletRequest request, Way way) {
    return Case.of(way).stream()
        .filter(one -> request.getRequestURI().endsWith(one.path()))
        .findFirst();
  }

  static void run(Act act, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      act.on(request, response);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
