package dev.biscotti.runtime.guard;

import java.util.List;
import java.util.Optional;

/**
 * What the guard thinks of a Set-Cookie line that was written without it.
 *
 * @param name the name of the cookie; empty if the line has none
 * @param problems what is wrong; empty if nothing is
 * @param refusal why the cookie may not be set, with {@link SetCookieProblem#REFUSED}
 * @param acceptable the line as it may be sent: unchanged, or with attributes and lifetime as
 *     declared; empty if no such line may be sent at all
 */
public record SetCookieReview(
    String name,
    List<SetCookieProblem> problems,
    Optional<Refusal> refusal,
    Optional<String> acceptable) {

  /**
   * Keeps its own copy of the list.
   *
   * @param name the name of the cookie
   * @param problems what is wrong
   * @param refusal why the cookie may not be set
   * @param acceptable the line as it may be sent
   */
  public SetCookieReview {
    problems = List.copyOf(problems);
  }

  static SetCookieReview clean(String name, String line) {
    return new SetCookieReview(name, List.of(), Optional.empty(), Optional.of(line));
  }

  static SetCookieReview unacceptable(String name, SetCookieProblem problem) {
    return new SetCookieReview(name, List.of(problem), Optional.empty(), Optional.empty());
  }

  static SetCookieReview refused(String name, Refusal refusal) {
    return new SetCookieReview(
        name, List.of(SetCookieProblem.REFUSED), Optional.of(refusal), Optional.empty());
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
