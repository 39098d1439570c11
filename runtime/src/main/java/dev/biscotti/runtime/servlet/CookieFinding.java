package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.guard.Refusal;
import dev.biscotti.runtime.guard.SetCookieProblem;
import java.util.Locale;
import java.util.Optional;

/**
 * One cookie that violates the policy. It never contains the cookie's value.
 *
 * @param policy the id of the policy
 * @param name the name of the cookie; empty if the line had none
 * @param problem what is wrong
 * @param refusal why it must not be set, with {@link SetCookieProblem#REFUSED}
 * @param action what became of it
 */
public record CookieFinding(
    String policy,
    String name,
    SetCookieProblem problem,
    Optional<Refusal> refusal,
    Action action) {

  /** What happened to the cookie. */
  public enum Action {
    /** It was not sent. */
    DROPPED,

    /** It was sent as declared, or in a response that no shared cache may keep it from. */
    CORRECTED,

    /** It was sent as it was: in {@link FilterMode#REPORT}, or in a response committed already. */
    SENT
  }

  /**
   * The finding in words, for logs.
   *
   * @return one line without control characters
   */
  public String message() {
    StringBuilder text = new StringBuilder("Cookie ");
    name.codePoints()
        .limit(100)
        .forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    text.append(" (policy ").append(policy).append("): ").append(reason());
    return text.append("; ").append(action.name().toLowerCase(Locale.ROOT)).toString();
  }

  /** The same finding of a line that was sent after all. */
  CookieFinding sent() {
    return new CookieFinding(policy, name, problem, refusal, Action.SENT);
  }

  private String reason() {
    return switch (problem) {
      case MALFORMED -> "browsers ignore it: it is empty, too long or has a control character";
      case UNDECLARED -> "not declared; declare it, or allow it with @AllowUndeclaredCookie";
      case REFUSED -> "must not be set now" + refusal.map(why -> " (" + why + ")").orElse("");
      case CONSENT_RECORD -> "the consent record, which only Consent may write";
      case UNPROTECTED ->
          "declared signed or encrypted, but sent without protection; set it with the generated guard";
      case LIFETIME -> "kept longer than declared";
      case SHARED ->
          "set in a response that shared caches may store; send Cache-Control: private with it";
      case TOO_LATE -> "set after the response was committed; set it earlier";
      case ATTRIBUTES ->
          "Path, Domain, SameSite, Secure, HttpOnly or Partitioned differs from the declaration";
    };
  }
}
