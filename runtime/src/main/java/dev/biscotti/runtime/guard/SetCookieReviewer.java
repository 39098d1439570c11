package dev.biscotti.runtime.guard;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.codec.SetCookieWriter;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares lines that were written without the guard with what the policy declares. What is
 * stricter than declared is nobody's problem: a shorter lifetime, HttpOnly where none was promised,
 * and for an essential cookie a path below the declared one, as containers choose it for sessions.
 */
final class SetCookieReviewer {
  private final PolicyPlan plan;
  private final CookieGuard guard;
  private final Instant now;

  SetCookieReviewer(PolicyPlan plan, CookieGuard guard, Instant now) {
    this.plan = plan;
    this.guard = guard;
    this.now = now;
  }

  SetCookieReview review(String text, SetCookieLine line) {
    if (SetCookieLine.isIgnored(text, line)) {
      return SetCookieReview.unacceptable(line.name(), SetCookieProblem.MALFORMED);
    }
    if (line.isDeletion(now)) {
      return SetCookieReview.clean(line.name(), text);
    }
    List<CookiePlan> owners = plan.owners(line.name());
    if (owners.isEmpty()) {
      return SetCookieReview.unacceptable(line.name(), SetCookieProblem.UNDECLARED);
    }
    CookiePlan cookie =
        owners.stream()
            .filter(owner -> hasScope(owner.declaration(), line))
            .findFirst()
            .orElse(owners.get(0));
    Optional<Refusal> refusal = guard.refusal(cookie);
    if (refusal.isPresent()) {
      return SetCookieReview.refused(line.name(), refusal.get());
    }
    if (cookie.declaration().basis() instanceof Basis.Essential essential
        && essential.because() == Exemption.CONSENT_RECORD) {
      return SetCookieReview.unacceptable(line.name(), SetCookieProblem.CONSENT_RECORD);
    }
    if (cookie.isProtected() && !guard.isSealed(cookie, line.name(), line.value())) {
      return SetCookieReview.unacceptable(line.name(), SetCookieProblem.UNPROTECTED);
    }
    return compared(cookie, line, text);
  }

  private SetCookieReview compared(CookiePlan cookie, SetCookieLine line, String text) {
    List<SetCookieProblem> problems = new ArrayList<>();
    Optional<Long> kept = line.secondsFrom(now);
    Optional<Long> allowed = allowed(cookie, kept);
    if (!allowed.equals(kept)) {
      problems.add(SetCookieProblem.LIFETIME);
    }
    if (!hasScope(cookie.declaration(), line) || !isAsSafe(cookie.declaration(), line)) {
      problems.add(SetCookieProblem.ATTRIBUTES);
    }
    return problems.isEmpty()
        ? SetCookieReview.clean(line.name(), text)
        : new SetCookieReview(
            line.name(),
            problems,
            Optional.empty(),
            Optional.of(corrected(cookie.declaration(), line, allowed)));
  }

  /** How long the cookie may be kept of the time that was asked for. */
  private static Optional<Long> allowed(CookiePlan cookie, Optional<Long> asked) {
    if (cookie.declaration().lifetime() instanceof Lifetime.InWords) {
      return asked;
    }
    return cookie.lifetime().flatMap(most -> asked.map(secs -> Math.min(secs, most.toSeconds())));
  }

  private static boolean hasScope(CookieDeclaration declaration, SetCookieLine line) {
    CookieAttributes declared = declaration.attributes();
    return line.domain().equals(declared.domain().toLowerCase(Locale.ROOT))
        && line.partitioned() == declared.partitioned()
        && (line.path().equals(declared.path()) || isBelow(declaration, line.path()));
  }

  private static boolean isBelow(CookieDeclaration declaration, String path) {
    String declared = declaration.attributes().path();
    String folder = declared.endsWith("/") ? declared : declared + "/";
    return declaration.isEssential()
        && path.startsWith(folder)
        && !declaration.name().text().startsWith("__Host-");
  }

  private static boolean isAsSafe(CookieDeclaration declaration, SetCookieLine line) {
    CookieAttributes declared = declaration.attributes();
    return (line.secure() || !declared.secure())
        && (line.httpOnly() || !declared.httpOnly())
        && line.sameSite()
            .filter(s -> strictness(s) >= strictness(declared.sameSite()))
            .isPresent();
  }

  private static int strictness(SameSite sameSite) {
    return switch (sameSite) {
      case NONE -> 0;
      case LAX -> 1;
      case STRICT -> 2;
    };
  }

  /** The same cookie as declared, and stricter wherever the line is. */
  private static String corrected(
      CookieDeclaration declaration, SetCookieLine line, Optional<Long> maxAge) {
    CookieAttributes declared = declaration.attributes();
    StringBuilder text = new StringBuilder(line.name()).append('=').append(line.value());
    maxAge.ifPresent(seconds -> text.append("; Max-Age=").append(seconds));
    text.append("; Path=")
        .append(isBelow(declaration, line.path()) ? line.path() : declared.path());
    if (!declared.domain().isEmpty()) {
      text.append("; Domain=").append(declared.domain());
    }
    SameSite sameSite =
        line.sameSite()
            .filter(s -> strictness(s) > strictness(declared.sameSite()))
            .orElse(declared.sameSite());
    text.append("; SameSite=").append(SetCookieWriter.token(sameSite));
    text.append(line.secure() || declared.secure() ? "; Secure" : "");
    text.append(line.httpOnly() || declared.httpOnly() ? "; HttpOnly" : "");
    text.append(declared.partitioned() ? "; Partitioned" : "");
    return text.toString();
  }
}
