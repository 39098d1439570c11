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
 * Decides on each Set-Cookie line of one response. Lines that pass through the {@link
 * WatchedResponse} are decided on before the container gets them. Lines that the container writes
 * itself, such as a session cookie, are read back after each call that may cause them, and before
 * each call that may commit the response.
 *
 * <p>Asynchronous requests may use a watch from several threads.
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

  /** The finding about a line that must not be sent but that the container kept. */
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

  /** Returns the watch of a request, if the filter has begun one. */
  static Optional<ResponseWatch> of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof ResponseWatch watch
        ? Optional.of(watch)
        : Optional.empty();
  }

  /**
   * Begins to watch the response of a request.
   *
   * @param response the response that was passed to the filter
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

  /** Strips whitespace around the name, because some browsers accept the header with it. */
  static boolean isSetCookie(@Nullable String header) {
    return header != null && ContainerLines.SET_COOKIE.equalsIgnoreCase(header.strip());
  }

  /**
   * Deletes refused cookies and renews others, as the policy says. This waits until it is clear
   * that no shared cache keeps the response, because the guard counts how often it has told a
   * browser to delete a cookie.
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
   * The deletion of a cookie may need several lines, because it may have been set for several
   * domains.
   */
  private void holdFurther(String text) {
    lines.hold(ResponseLine.of(text, Origin.GUARD));
  }

  private Optional<ResponseLine> written(ResponseLine.Key key) {
    return lines.at(key);
  }

  /** Adds a line that a guard has checked. */
  synchronized void addGuarded(String text) {
    if (isByFilter) {
      lines.hold(ResponseLine.of(text, Origin.FILTER));
    } else {
      lines.add(ResponseLine.of(text, Origin.GUARD));
    }
  }

  /** Replaces an earlier line of a guard. */
  synchronized void replaceGuarded(String earlier, String text) {
    lines.removeFor(ResponseLine.of(text, Origin.GUARD), earlier);
    addGuarded(text);
  }

  /** Adds a servlet cookie. Returns false if the caller must pass it to the container unchanged. */
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
   * Adds a Set-Cookie header line.
   *
   * @param replacesAll whether the line replaces all earlier lines except those that the filter
   *     added itself; a line that is dropped replaces nothing
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

  /** Removes the lines that the application and the container have set so far. */
  void removeAllButOwn() {
    change(lines::removeAllButOwn);
  }

  /**
   * Removes all lines and stops adding the filter's own, because all visitors may get this
   * response.
   */
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

  /** Follows a reset of the response: its cookies are lost, and the guard must know. */
  void reset() {
    synchronized (this) {
      lines.forget();
      hasBody = false;
      deletesRefused = true;
    }
    guard.forgetSent();
  }

  /**
   * Reviews the allowed lines again after the visitor has answered: an earlier line does not
   * survive a refusal.
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

  /** Reacts to a header that decides whether caches may keep the response. */
  void headerChanged(@Nullable String header) {
    if (SharedCaching.isDecidedBy(header) && !response.isCommitted()) {
      look(false);
    }
  }

  /**
   * Checks the session cookie that the container is about to set.
   *
   * @throws UnlawfulCookieException if the policy does not allow the cookie and the filter could
   *     not remove it later
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

  /** Must be called before the application gets access to the body. */
  void bodyBegins() {
    look(true);
    synchronized (this) {
      hasBody = true;
    }
  }

  /** From now on, another thread may write the response and complete the request at any time. */
  synchronized void asyncBegan() {
    isAsync = true;
  }

  /** Whether the response still belongs to this thread. */
  synchronized boolean isOwned() {
    return !isAsync;
  }

  /**
   * Decides on new lines.
   *
   * @param isLast whether the response may be committed next
   * @throws UnlawfulCookieException in {@link FilterMode#STRICT} if a line violates the policy; it
   *     has been dropped or corrected by then
   */
  void look(boolean isLast) {
    report(found(isLast));
  }

  /** Like {@link #look}, for a request that already fails with another exception. */
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
      settle(findings, isLast, isForAll); // even if an application's listener throws
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

  /**
   * RFC 9111, section 7.3: a response with cookies must say to caches that it is for one visitor.
   */
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

  /** Sends an error, because no answer is better than a cookie that the policy does not allow. */
  private void failClosed(List<CookieFinding> findings) {
    BlindContainer.logStuck();
    response.reset();
    lines.forget();
    unheld = findings.stream().filter(one -> one.action() == Action.SENT).findFirst();
  }

  /**
   * Reports that a cookie can no longer be set.
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
