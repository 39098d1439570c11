package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.servlet.CookieFinding.Action;
import dev.biscotti.runtime.servlet.ResponseLine.Origin;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides on each Set-Cookie line of one response. What passes through the {@link WatchedResponse}
 * is decided before the container gets it. What the container writes itself, such as a session, is
 * read back after each call that may be the reason, and before anything that may commit the
 * response.
 *
 * <p>Asynchronous requests bring several threads here.
 */
final class ResponseWatch {
  private static final String ATTRIBUTE = "dev.biscotti.filter.watch";

  private final BiscottiFilter filter;
  private final LineReview review;
  private final CookieGuard guard;
  private final HttpServletResponse response;
  private final ResponseLines lines;
  private final boolean quotes;

  private final Set<String> reportedAsShared = new HashSet<>();

  /** A line that the container has kept although it must not be sent. */
  private Optional<CookieFinding> unheld = Optional.empty();

  private boolean isByFilter;
  private boolean deletesRefused = true;
  private boolean renews;
  private boolean isShared;
  private boolean hasBody;
  private boolean isAsync;

  private ResponseWatch(
      BiscottiFilter filter,
      DeployedPolicy policy,
      CookieGuard guard,
      Set<String> earlier,
      HttpServletResponse response) {
    this.filter = filter;
    review = new LineReview(policy, guard, filter.mode(), this::holdFurther, this::written);
    this.guard = guard;
    this.response = response;
    ContainerLines container = ContainerLines.of(response);
    quotes = container.quotesValues();
    lines = new ResponseLines(container, review.isEnforced(), earlier);
  }

  /** The watch of a request, if the filter has begun one. */
  static Optional<ResponseWatch> of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof ResponseWatch watch
        ? Optional.of(watch)
        : Optional.empty();
  }

  /**
   * Begins to watch the response of a request.
   *
   * @param response the response that the filter was given
   */
  static ResponseWatch begin(
      BiscottiFilter filter,
      DeployedPolicy policy,
      CookieGuard guard,
      ServletRequest request,
      HttpServletResponse response,
      boolean isVisit) {
    ResponseWatch watch =
        new ResponseWatch(filter, policy, guard, SentLines.of(request).lines(), response);
    watch.renews = isVisit && filter.renews();
    request.setAttribute(ATTRIBUTE, watch);
    return watch;
  }

  /** Whitespace around the name does not keep every browser from reading it. */
  static boolean isSetCookie(@Nullable String header) {
    return header != null && ContainerLines.SET_COOKIE.equalsIgnoreCase(header.strip());
  }

  /**
   * What the policy says happens by itself. It waits until it is clear that no shared cache keeps
   * the response, since the guard counts how often it has told a browser to delete a cookie.
   */
  private void addOwn() {
    isByFilter = true;
    try {
      if (deletesRefused) {
        guard.deleteRefused();
      }
      if (renews) {
        guard.renewAll();
      }
    } finally {
      isByFilter = false;
      deletesRefused = false;
      renews = false;
    }
  }

  /**
   * The deletion of one cookie can take several lines: it may have been set for several domains.
   */
  private void holdFurther(String text) {
    lines.hold(ResponseLine.of(text, Origin.GUARD));
  }

  private Optional<ResponseLine> written(ResponseLine.Key key) {
    return lines.at(key);
  }

  /** A line that a guard has checked. */
  synchronized void addGuarded(String text) {
    if (isByFilter) {
      lines.hold(ResponseLine.of(text, Origin.FILTER));
    } else {
      lines.add(ResponseLine.of(text, Origin.GUARD));
    }
  }

  /** A line of a guard in the place of an earlier one. */
  synchronized void replaceGuarded(String earlier, String text) {
    lines.removeFor(ResponseLine.of(text, Origin.GUARD), earlier);
    addGuarded(text);
  }

  /** A cookie in the servlet API's words; false if the container shall have it as it is. */
  boolean add(Cookie cookie) {
    if (response.isCommitted()) {
      reportLate(cookie.getName());
      return false;
    }
    if (review.isEnforced()) {
      add(ServletCookieLine.of(cookie, quotes), false);
      return true;
    }
    report(review.asItIs(cookie));
    return false;
  }

  /**
   * A header line.
   *
   * @param replacesAll whether it takes the place of all earlier lines but those that the filter
   *     has added by itself; it does not if it is dropped
   */
  void add(String text, boolean replacesAll) {
    if (response.isCommitted()) {
      reportLate(SetCookieLine.parse(text).name());
      return;
    }
    List<CookieFinding> findings = new ArrayList<>();
    synchronized (this) {
      review
          .of(ResponseLine.of(text, Origin.OTHERS), Action.DROPPED, findings)
          .ifPresent(
              line -> {
                if (replacesAll) {
                  lines.removeAllButOwn();
                }
                lines.add(line);
                if (replacesAll) {
                  settle(findings, false);
                }
              });
    }
    report(findings);
  }

  /** Takes the lines from the response that application and container have set so far. */
  void removeAllButOwn() {
    change(lines::removeAllButOwn);
  }

  /** Takes all lines from the response, and adds none by itself any more: all visitors get it. */
  void share() {
    synchronized (this) {
      isShared = true;
    }
    change(lines::removeAll);
  }

  private void change(Runnable removal) {
    List<CookieFinding> findings = new ArrayList<>();
    synchronized (this) {
      if (!response.isCommitted()) {
        settle(findings, false);
        removal.run();
        settle(findings, false);
      }
    }
    report(findings);
  }

  /** The response was reset: it has lost its cookies, and the guard must know. */
  void reset() {
    synchronized (this) {
      lines.forget();
      hasBody = false;
      deletesRefused = true;
    }
    guard.forgetSent();
  }

  /**
   * What was let through is looked at again, since the visitor has answered: a line from before
   * does not survive a refusal.
   */
  void consentChanged() {
    List<CookieFinding> findings = new ArrayList<>();
    synchronized (this) {
      boolean mayChange = review.isEnforced() && !response.isCommitted();
      Action action = mayChange ? Action.DROPPED : Action.SENT;
      for (ResponseLine line : lines.all()) {
        Optional<CookieFinding> refused = review.refused(line, action);
        refused.ifPresent(findings::add);
        if (refused.isPresent() && mayChange) {
          lines.refuse(line);
        }
      }
      if (mayChange && !findings.isEmpty()) {
        settle(findings, false);
      }
    }
    findings.forEach(filter.listener()::found);
  }

  /** A header was set: caches may go by it. */
  void headerChanged(@Nullable String header) {
    if (SharedCaching.isDecidedBy(header) && !response.isCommitted()) {
      look(false);
    }
  }

  /**
   * The container is about to set its session cookie.
   *
   * @throws UnlawfulCookieException if the container could not be kept from sending it and the
   *     policy does not allow it
   */
  void sessionBegins(HttpServletRequest request) {
    if (!review.isEnforced()
        || response.isCommitted()
        || !BlindContainer.isBlind(request.getServletContext(), response)) {
      return;
    }
    Optional<CookieFinding> unlawful = review.session(request);
    if (unlawful.isPresent()) {
      filter.listener().found(unlawful.get());
      throw new UnlawfulCookieException(unlawful.get());
    }
  }

  /** The application gets hold of the body. */
  void bodyBegins() {
    look(true);
    synchronized (this) {
      hasBody = true;
    }
  }

  /** Another thread may answer from now on, and complete the request at any moment. */
  synchronized void asyncBegan() {
    isAsync = true;
  }

  /** Whether the response is still this thread's. */
  synchronized boolean isOwned() {
    return !isAsync;
  }

  /**
   * Decides on the lines that are new.
   *
   * @param isLast whether the response may be committed next
   * @throws UnlawfulCookieException in {@link FilterMode#STRICT} if one is not as it should be; it
   *     is dropped or corrected then
   */
  void look(boolean isLast) {
    report(found(isLast));
  }

  /** The same where an exception is on its way already. */
  void lookQuietly() {
    found(true).forEach(filter.listener()::found);
  }

  private synchronized List<CookieFinding> found(boolean isLast) {
    List<CookieFinding> findings = new ArrayList<>();
    if (response.isCommitted()) {
      lines.inspect(
          response.getHeaders(ContainerLines.SET_COOKIE),
          line -> review.ofNew(line, Action.SENT, findings));
    } else {
      settle(findings, isLast);
    }
    return findings;
  }

  private void settle(List<CookieFinding> findings, boolean isLast) {
    boolean isForAll = isShared || SharedCaching.isAllowed(response);
    try {
      if (isLast && !isForAll) {
        addOwn();
      }
    } finally {
      settle(findings, isLast, isForAll); // whatever an application's listener throws
    }
  }

  private void settle(List<CookieFinding> findings, boolean isLast, boolean isForAll) {
    Map<String, List<CookieFinding>> byLine = new LinkedHashMap<>();
    Action action = review.isEnforced() ? Action.DROPPED : Action.SENT;
    Set<String> stuck =
        lines.settle(
            line ->
                review.ofNew(
                    line, action, byLine.computeIfAbsent(line.text(), t -> new ArrayList<>())),
            isForAll,
            isLast,
            !hasBody);
    byLine.forEach(
        (text, found) ->
            found.forEach(one -> findings.add(stuck.contains(text) ? one.sent() : one)));
    if (!lines.isEmpty() && SharedCaching.isAllowed(response)) {
      keepCookiesOut(findings);
    }
    if (!stuck.isEmpty()) {
      failClosed(findings);
    }
  }

  /** RFC 9111, section 7.3: who sets a cookie says to caches that it is for one visitor. */
  private void keepCookiesOut(List<CookieFinding> findings) {
    for (ResponseLine line : lines.all()) {
      if (reportedAsShared.add(line.text())) {
        findings.add(review.shared(line));
      }
    }
    if (review.isEnforced()) {
      isShared = true;
      SharedCaching.keepCookiesOut(response);
    }
  }

  /** Rather no answer than one that sets a cookie which the policy does not allow. */
  private void failClosed(List<CookieFinding> findings) {
    BlindContainer.logStuck();
    response.reset();
    lines.forget();
    unheld = findings.stream().filter(one -> one.action() == Action.SENT).findFirst();
  }

  /**
   * Says that a cookie cannot be set any more.
   *
   * @throws UnlawfulCookieException in {@link FilterMode#STRICT}
   */
  void reportLate(String name) {
    report(List.of(review.tooLate(name)));
  }

  private void report(List<CookieFinding> findings) {
    findings.forEach(filter.listener()::found);
    Optional<CookieFinding> failure;
    synchronized (this) {
      failure = unheld;
      unheld = Optional.empty();
    }
    if (failure.isPresent()) {
      throw new UnlawfulCookieException(failure.get());
    }
    if (filter.mode() == FilterMode.STRICT && !findings.isEmpty()) {
      throw new UnlawfulCookieException(findings.get(0));
    }
  }
}
