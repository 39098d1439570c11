package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.SetCookieProblem;
import dev.biscotti.runtime.guard.SetCookieReview;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through the Set-Cookie lines of one response whenever there may be a new one. It reads them
 * back from the container, so that what the container writes itself is among them, in the very
 * words in which it would be sent.
 */
final class ResponseWatch {
  private static final String SET_COOKIE = "Set-Cookie";

  private final BiscottiFilter filter;
  private final PolicyDeclaration policy;
  private final CookieGuard guard;
  private final SentLines guardLines;

  /** The container's own response: wrappers above it ignore headers during an include. */
  private final HttpServletResponse response;

  private final Set<String> reviewed = new HashSet<>();

  ResponseWatch(
      BiscottiFilter filter,
      PolicyDeclaration policy,
      CookieGuard guard,
      SentLines guardLines,
      HttpServletResponse response) {
    this.filter = filter;
    this.policy = policy;
    this.guard = guard;
    this.guardLines = guardLines;
    this.response = response;
  }

  static boolean isSetCookie(String header) {
    return SET_COOKIE.equalsIgnoreCase(header);
  }

  /** What happens to the cookies of a request before the application sees it. */
  void begin(boolean isVisit) {
    guard.deleteRefused();
    if (isVisit && filter.renews()) {
      guard.renewAll();
    }
  }

  /** The response was reset: it has lost its cookies, and the guard must know. */
  void reset() {
    guard.forgetSent();
    guard.deleteRefused();
    review();
  }

  /**
   * Reviews the lines that are new.
   *
   * @throws UnlawfulCookieException in {@link FilterMode#STRICT} if one is not as it should be; it
   *     is dropped or corrected then
   */
  void review() {
    Collection<String> lines = response.getHeaders(SET_COOKIE);
    if (lines.isEmpty() || reviewed.containsAll(lines)) {
      return;
    }
    boolean mayChange = filter.mode() != FilterMode.REPORT && !response.isCommitted();
    List<CookieFinding> findings = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      Optional<String> accepted = accepted(line, mayChange, findings);
      accepted.ifPresent(
          text -> {
            reviewed.add(text);
            if (mayChange) {
              removeSame(kept, text);
            }
            kept.add(text);
          });
    }
    if (mayChange && !kept.equals(List.copyOf(lines))) {
      send(kept);
    }
    findings.forEach(filter.listener()::found);
    if (filter.mode() == FilterMode.STRICT && !findings.isEmpty()) {
      throw new UnlawfulCookieException(findings.get(0));
    }
  }

  /** A response sets a cookie once (RFC 6265bis, section 4.1.1); browsers obey the last line. */
  private static void removeSame(List<String> kept, String text) {
    SetCookieLine line = SetCookieLine.parse(text);
    kept.removeIf(earlier -> SetCookieLine.parse(earlier).isSameCookie(line));
  }

  private Optional<String> accepted(String line, boolean mayChange, List<CookieFinding> findings) {
    if (reviewed.contains(line) || guardLines.contains(line)) {
      return Optional.of(line);
    }
    SetCookieReview review = guard.review(line);
    if (review.isClean() || isAllowed(review)) {
      return Optional.of(line);
    }
    Optional<String> sent = mayChange ? review.acceptable() : Optional.of(line);
    for (SetCookieProblem problem : review.problems()) {
      findings.add(
          new CookieFinding(
              policy.id(), review.name(), problem, review.refusal(), action(mayChange, sent)));
    }
    return sent;
  }

  private boolean isAllowed(SetCookieReview review) {
    return review.problems().contains(SetCookieProblem.UNDECLARED)
        && AllowedPlaces.of(policy).isCaller();
  }

  private static CookieFinding.Action action(boolean mayChange, Optional<String> sent) {
    if (!mayChange) {
      return CookieFinding.Action.SENT;
    }
    return sent.isPresent() ? CookieFinding.Action.CORRECTED : CookieFinding.Action.DROPPED;
  }

  /** Null removes all lines: so says Servlet 6.1, and so do the containers of 6.0. */
  @SuppressWarnings("NullAway")
  private void send(List<String> lines) {
    response.setHeader(SET_COOKIE, lines.isEmpty() ? null : lines.get(0));
    lines.stream().skip(1).forEach(line -> response.addHeader(SET_COOKIE, line));
  }
}
