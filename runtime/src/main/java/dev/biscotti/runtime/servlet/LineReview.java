package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.SetCookieProblem;
import dev.biscotti.runtime.guard.SetCookieReview;
import dev.biscotti.runtime.servlet.CookieFinding.Action;
import dev.biscotti.runtime.servlet.ResponseLine.Origin;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Checks the lines of one response against the policy: reports findings and decides what is sent.
 */
final class LineReview {
  private final DeployedPolicy policy;
  private final CookieGuard guard;
  private final FilterMode mode;
  private final Consumer<String> further;
  private final Function<ResponseLine.Key, Optional<ResponseLine>> written;

  /**
   * Cookies that the code set for another path or domain, and that are sent with the declared one.
   */
  private final Set<ResponseLine.Key> moved = new HashSet<>();

  /** Cookies that were passed to the container unchanged, in {@link FilterMode#REPORT}. */
  private final Set<String> passed = new HashSet<>();

  /**
   * The review of one response.
   *
   * @param policy the policy
   * @param guard the guard of the request
   * @param mode how to act on findings
   * @param further takes lines that must be sent in addition to a reviewed one
   * @param written returns the line of a cookie that the response already has
   */
  LineReview(
      DeployedPolicy policy,
      CookieGuard guard,
      FilterMode mode,
      Consumer<String> further,
      Function<ResponseLine.Key, Optional<ResponseLine>> written) {
    this.policy = policy;
    this.guard = guard;
    this.mode = mode;
    this.further = further;
    this.written = written;
  }

  boolean isEnforced() {
    return mode != FilterMode.REPORT;
  }

  /**
   * Returns what is sent in place of a line; in {@link FilterMode#REPORT}, the line itself.
   *
   * @param action what happens to a line that may not be sent
   * @param findings receives the findings
   */
  Optional<ResponseLine> of(ResponseLine line, Action action, List<CookieFinding> findings) {
    SetCookieReview review = guard.review(line.text(), line.cookie());
    boolean mayChange = isEnforced() && action != Action.SENT;
    if (mayChange && isOfEarlierCopy(line, review)) {
      return Optional.of(line);
    }
    if (mayChange) {
      review.further().forEach(further);
    }
    if (review.isClean() || isAllowed(review)) {
      return Optional.of(line);
    }
    Optional<ResponseLine> sent =
        mayChange
            ? review.acceptable().map(text -> ResponseLine.of(text, Origin.OTHERS))
            : Optional.of(line);
    Action taken = !mayChange ? Action.SENT : sent.isPresent() ? Action.CORRECTED : action;
    for (SetCookieProblem problem : review.problems()) {
      findings.add(finding(review, problem, taken));
    }
    return sent;
  }

  /**
   * Whether a line deletes an earlier copy of a cookie that the response has just set for another
   * path or domain. Code that moves a cookie writes both lines. If this review has moved the new
   * cookie to its declared place, it moves the deletion as well.
   */
  private boolean isOfEarlierCopy(ResponseLine line, SetCookieReview review) {
    Optional<ResponseLine> sent =
        review.acceptable().map(text -> ResponseLine.of(text, Origin.OTHERS));
    if (sent.isEmpty()) {
      return false;
    }
    ResponseLine.Key declared = sent.get().key();
    boolean isMoved = !declared.equals(line.key());
    if (!isDeletion(sent.get())) {
      if (isMoved) {
        moved.add(declared);
      } else {
        moved.remove(declared);
      }
      return false;
    }
    return isMoved
        && written
            .apply(declared)
            .filter(one -> one.origin() != Origin.FILTER && !isDeletion(one))
            .filter(one -> one.origin() == Origin.GUARD || !moved.contains(declared))
            .isPresent();
  }

  /** A corrected deletion has Max-Age, so the current time does not matter. */
  private static boolean isDeletion(ResponseLine line) {
    return line.cookie().isDeletion(Instant.EPOCH);
  }

  /** Reviews a line that was read from the container. */
  Optional<ResponseLine> ofNew(ResponseLine line, Action action, List<CookieFinding> findings) {
    if (BlindContainer.isProbe(line)) {
      return Optional.empty();
    }
    synchronized (passed) {
      if (passed.contains(nameAndValue(line.cookie()))) {
        return Optional.of(line);
      }
    }
    return of(line, action, findings);
  }

  /** Reviews a cookie that is passed to the container unchanged. */
  List<CookieFinding> asItIs(Cookie cookie) {
    List<CookieFinding> findings = new ArrayList<>();
    try {
      ResponseLine line = ResponseLine.of(ServletCookieLine.of(cookie, true), Origin.OTHERS);
      synchronized (passed) {
        passed.add(nameAndValue(line.cookie()));
      }
      of(line, Action.SENT, findings);
    } catch (IllegalArgumentException e) {
      return List.of(); // The container decides what to do with an invalid cookie.
    }
    return findings;
  }

  private static String nameAndValue(SetCookieLine cookie) {
    return cookie.name() + "=" + cookie.value();
  }

  /**
   * Whether a line that was allowed before may no longer be sent. The guard that received the
   * answer has removed its own lines, but other guards of the request may have written lines too.
   */
  Optional<CookieFinding> refused(ResponseLine line, Action action) {
    if (line.cookie().isDeletion(Instant.EPOCH)) {
      return Optional.empty();
    }
    SetCookieReview review = guard.review(line.text(), line.cookie());
    return review.refusal().map(refusal -> finding(review, SetCookieProblem.REFUSED, action));
  }

  /** Reviews the cookie of a session that is about to begin. */
  Optional<CookieFinding> session(HttpServletRequest request) {
    return BlindContainer.reviewSession(guard, request)
        .filter(review -> !review.isClean())
        .map(review -> finding(review, review.problems().get(0), Action.DROPPED));
  }

  CookieFinding shared(ResponseLine line) {
    Action action = isEnforced() ? Action.CORRECTED : Action.SENT;
    return new CookieFinding(
        policy.id(), line.cookie().name(), SetCookieProblem.SHARED, Optional.empty(), action);
  }

  CookieFinding tooLate(String name) {
    return new CookieFinding(
        policy.id(), name, SetCookieProblem.TOO_LATE, Optional.empty(), Action.DROPPED);
  }

  private CookieFinding finding(SetCookieReview review, SetCookieProblem problem, Action action) {
    return new CookieFinding(policy.id(), review.name(), problem, review.refusal(), action);
  }

  private boolean isAllowed(SetCookieReview review) {
    return review.problems().contains(SetCookieProblem.UNDECLARED)
        && AllowedPlaces.of(policy).isCaller();
  }
}
