package dev.biscotti.runtime.consent;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.List;
import java.util.Map;

/**
 * The choices of a request's visitor, by category. {@code
 * dev.biscotti.annotations.Category#ESSENTIAL} is always granted.
 *
 * <p>A choice that is changed here takes effect at once, in the same request: cookies of categories
 * that are no longer granted are refused and, if the request carries them, deleted.
 *
 * <p>With {@code Sec-GPC: 1} (Global Privacy Control) every category without an answer counts as
 * refused; an answer given to this site wins.
 *
 * <p>Methods with a category throw {@link IllegalArgumentException} if the policy does not have it;
 * the message lists the categories of the policy.
 */
public interface Consent {
  /**
   * Whether there is an answer, so that there is nothing to ask.
   *
   * @param category a category's id
   * @return true if the choice is not {@link Choice#UNANSWERED}
   */
  default boolean answered(String category) {
    return choice(category) != Choice.UNANSWERED;
  }

  /**
   * Whether consent allows cookies of a category: with a consent that covers the category as it is
   * now; in a category of {@code Regime#OPT_OUT}, until the visitor objects.
   *
   * @param category a category's id
   * @return true if they may
   */
  boolean granted(String category);

  /**
   * The answer on a category.
   *
   * @param category a category's id
   * @return the answer; also {@link Choice#REFUSED} if the answer was given to another release of
   *     the application, with a later revision of the category
   */
  Choice choice(String category);

  /**
   * Whether this application asks for the choices and records them. If a third-party banner does,
   * they can be read here but not changed.
   *
   * @return false if a {@link ConsentSource} decides
   */
  boolean isAskedHere();

  /**
   * Whether there is something to ask.
   *
   * @return true if {@link #toAsk} is not empty
   */
  boolean mustAsk();

  /**
   * The categories to ask about: those without an answer that have a cookie or other storage which,
   * with consent, may be set in this environment by tomorrow. Categories of {@code Regime#OPT_OUT}
   * are never included; the list is empty if a third-party banner asks.
   *
   * @return the categories, in the order of the policy
   */
  List<CategoryDeclaration> toAsk();

  /**
   * What is new to a visitor who answered before: in the categories of {@link #toAsk}, the cookies
   * that were added in a later revision of the policy's lock than the one that the answer was given
   * for.
   *
   * @return the cookies, in the order of the policy; empty for a visitor who never answered, or
   *     without a lock
   */
  List<CookieDeclaration> newSinceAnswer();

  /**
   * The categories about which there is something to answer: those that have a cookie or other
   * storage in this environment, whether or not they are answered already.
   *
   * @return the categories, in the order of the policy, without the essential one
   */
  List<CategoryDeclaration> inUse();

  /**
   * The categories of {@link #inUse} that count as refused only because the browser sends Global
   * Privacy Control; the visitor has not answered.
   *
   * @return the categories, in the order of the policy; empty without the signal
   */
  List<CategoryDeclaration> refusedByPrivacyControl();

  /**
   * Grants the categories of {@link #toAsk} and keeps earlier answers: the yes in a banner that
   * asks only about these.
   */
  void acceptAsked();

  /**
   * Refuses the categories of {@link #toAsk} and keeps earlier answers: the no in a banner that
   * asks only about these.
   */
  void refuseAsked();

  /** Grants every category that {@link #inUse} lists. */
  void acceptAll();

  /** Refuses every category that {@link #inUse} lists. */
  void refuseAll();

  /**
   * Grants one category and keeps the other answers.
   *
   * @param category a category's id
   */
  default void grant(String category) {
    record(Map.of(category, Choice.GRANTED));
  }

  /**
   * Refuses one category, or withdraws the consent to it, and keeps the other answers.
   *
   * @param category a category's id; not the essential one
   */
  default void refuse(String category) {
    record(Map.of(category, Choice.REFUSED));
  }

  /**
   * Records answers and keeps those of the other categories. {@link Choice#UNANSWERED} removes an
   * answer, so that the visitor is asked again.
   *
   * <p>As long as the record contains an older answer, it keeps that answer's day, so that no
   * answer is kept longer than the policy says.
   *
   * @param choices answers by category id
   * @throws IllegalArgumentException if a category is unknown, or the essential one is refused;
   *     nothing is recorded then
   * @throws IllegalStateException if the policy declares no consent record, or {@link #isAskedHere}
   *     is false
   */
  void record(Map<String, Choice> choices);
}
