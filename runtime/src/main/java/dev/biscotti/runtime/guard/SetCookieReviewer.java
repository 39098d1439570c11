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
import java.util.stream.Collectors;

/**
 * Compares lines that were written without the guard with what the policy declares. Being stricter
 * than declared is fine: a shorter lifetime, HttpOnly where it is not declared, and for an
 * essential cookie a path below the declared one, as containers choose it for sessions.
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
    List<CookiePlan> owners = plan.owners(line.name());
    if (line.isDeletion(now)) {
      List<CookiePlan> deletable =
          owners.stream().filter(owner -> owner.writer().accepts(line.name())).toList();
      // Only Consent writes the record, so a deletion elsewhere is not meant for it.
      return deletable.isEmpty() || deletable.stream().anyMatch(SetCookieReviewer::isConsentRecord)
          ? SetCookieReview.clean(line.name(), text)
          : deletion(deletable, line, text);
    }
    if (owners.isEmpty()) {
      return SetCookieReview.unacceptable(line.name(), SetCookieProblem.UNDECLARED);
    }
    CookiePlan cookie = owner(owners, line).orElse(owners.get(0));
    Optional<Refusal> refusal = guard.refusal(cookie);
    if (refusal.isPresent()) {
      return SetCookieReview.refused(line.name(), refusal.get());
    }
    if (isConsentRecord(cookie)) {
      return SetCookieReview.unacceptable(line.name(), SetCookieProblem.CONSENT_RECORD);
    }
    if (cookie.isProtected() && guard.sealer().open(cookie, line.name(), line.value()).isEmpty()) {
      return SetCookieReview.unacceptable(line.name(), SetCookieProblem.UNPROTECTED);
    }
    return compared(cookie, line, text);
  }

  private static boolean isConsentRecord(CookiePlan cookie) {
    return cookie.declaration().basis() instanceof Basis.Essential essential
        && essential.because() == Exemption.CONSENT_RECORD;
  }

  private static Optional<CookiePlan> owner(List<CookiePlan> owners, SetCookieLine line) {
    return owners.stream().filter(owner -> hasScope(owner.declaration(), line)).findFirst();
  }

  /**
   * A deletion that a browser would ignore or apply to a cookie other than the declared one. What
   * the same code sets is corrected to the declared scope, so its deletions are too. If several
   * cookies of a name may be meant, all are deleted.
   */
  private SetCookieReview deletion(List<CookiePlan> owners, SetCookieLine line, String text) {
    Optional<CookiePlan> meant = owner(owners, line);
    CookieScope scope = meant.map(CookiePlan::scope).orElse(CookieScope.of(line));
    List<Deletion> wanted = new ArrayList<>();
    for (CookiePlan owner : meant.map(List::of).orElse(owners)) {
      wanted.addAll(guard.deletions().of(owner, line.name()));
    }
    boolean reaches = wanted.removeIf(one -> one.scope().equals(scope)) && line.isObeyed();
    if (reaches) {
      return SetCookieReview.clean(line.name(), text).with(fitting(lines(wanted)));
    }
    CookiePlan first = meant.orElse(owners.get(0));
    Deletion declared = guard.deletions().of(first, line.name()).get(0);
    wanted.remove(declared);
    List<String> further = lines(wanted);
    if (mayReachBelow(first, line)) {
      further.add(text);
    }
    return SetCookieReview.corrected(
            line.name(), List.of(SetCookieProblem.ATTRIBUTES), declared.line())
        .with(fitting(further));
  }

  /**
   * Whether a deletion without Path can be the one that reaches the cookie: it is for the folder of
   * the request, and an essential cookie may be below its declared path.
   */
  private static boolean mayReachBelow(CookiePlan cookie, SetCookieLine line) {
    return cookie.isEssential()
        && line.isObeyed()
        && line.path().isEmpty()
        && line.domain().equals(cookie.scope().domain())
        && line.partitioned() == cookie.scope().partitioned();
  }

  private static List<String> lines(List<Deletion> deletions) {
    return deletions.stream().map(Deletion::line).collect(Collectors.toCollection(ArrayList::new));
  }

  /** As many lines as fit into the response. */
  private List<String> fitting(List<String> lines) {
    return lines.stream().filter(guard.deletions()::reserve).toList();
  }

  private SetCookieReview compared(CookiePlan cookie, SetCookieLine line, String text) {
    List<SetCookieProblem> problems = new ArrayList<>();
    Optional<Long> kept = line.secondsFrom(now);
    Optional<Long> allowed = allowed(cookie, kept);
    if (!allowed.equals(kept)) {
      problems.add(SetCookieProblem.LIFETIME);
    }
    CookieAttributes wanted = wanted(cookie);
    if (!hasScope(cookie.declaration(), line) || !isAsSafe(wanted, line)) {
      problems.add(SetCookieProblem.ATTRIBUTES);
    }
    if (!line.secure()) {
      guard.channel().tell(cookie, line.name());
    }
    return problems.isEmpty()
        ? SetCookieReview.clean(line.name(), text)
        : SetCookieReview.corrected(
            line.name(), problems, corrected(cookie.declaration(), wanted, line, allowed));
  }

  /** The attributes that the line must have on this connection. */
  private CookieAttributes wanted(CookiePlan cookie) {
    CookieAttributes declared = cookie.declaration().attributes();
    return guard.channel().leavesOffSecure(cookie) ? declared.withoutSecure() : declared;
  }

  /** The requested lifetime, limited to the declared one. */
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

  private static boolean isAsSafe(CookieAttributes declared, SetCookieLine line) {
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
      CookieDeclaration declaration,
      CookieAttributes declared,
      SetCookieLine line,
      Optional<Long> maxAge) {
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
