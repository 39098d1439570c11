package dev.biscotti.runtime.guard;

import java.util.List;
import java.util.Optional;

/**
 * The guard's verdict on a Set-Cookie line that was written without it.
 *
 * @param name the name of the cookie; empty if the line has none
 * @param problems what is wrong; empty if nothing is
 * @param refusal why the cookie must not be set, with {@link SetCookieProblem#REFUSED}
 * @param acceptable the line as it may be sent: unchanged, or with attributes and lifetime as
 *     declared; empty if no such line may be sent at all
 * @param further deletions to send with the acceptable line, for scopes that it does not reach: the
 *     declared one, and for a script's cookie the other domains that it can have
 */
public record SetCookieReview(
    String name,
    List<SetCookieProblem> problems,
    Optional<Refusal> refusal,
    Optional<String> acceptable,
    List<String> further) {

  public SetCookieReview {
    problems = List.copyOf(problems);
    further = List.copyOf(further);
  }

  static SetCookieReview clean(String name, String line) {
    return new SetCookieReview(name, List.of(), Optional.empty(), Optional.of(line), List.of());
  }

  static SetCookieReview corrected(
      String name, List<SetCookieProblem> problems, String acceptable) {
    return new SetCookieReview(
        name, problems, Optional.empty(), Optional.of(acceptable), List.of());
  }

  SetCookieReview with(List<String> newFurther) {
    return new SetCookieReview(name, problems, refusal, acceptable, newFurther);
  }

  static SetCookieReview unacceptable(String name, SetCookieProblem problem) {
    return new SetCookieReview(
        name, List.of(problem), Optional.empty(), Optional.empty(), List.of());
  }

  static SetCookieReview refused(String name, Refusal refusal) {
    return new SetCookieReview(
        name, List.of(SetCookieProblem.REFUSED), Optional.of(refusal), Optional.empty(), List.of());
  }

  /**
   * Whether the line may be sent as it is.
   *
   * @return true if there is no problem
   */
  public boolean isClean() {
    return problems.isEmpty();
  }
}
