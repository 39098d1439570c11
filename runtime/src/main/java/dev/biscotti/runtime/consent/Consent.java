package dev.biscotti.runtime.consent;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.List;
import java.util.Map;

/**
 * The choices of the visitor who makes a request, by category. {@code
 * dev.biscotti.annotations.Category#ESSENTIAL} is always granted.
 *
 * <p>A choice that is changed here takes effect at once, in the same request: cookies of what is no
 * longer granted are refused and, if the request carries them, deleted.
 *
 * <p>With {@code Sec-GPC: 1} (Global Privacy Control) every category without an answer counts as
 * refused; an answer given to this site wins.
 *
 * <p>Methods that take a category throw {@link IllegalArgumentException} for one that the policy
 * does not have, and name those it has.
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
   * Whether cookies of a category may be set as far as consent goes: with a consent that covers
   * what the category is now; in a category of {@code Regime#OPT_OUT}, until the visitor objects.
   *
   * @param category a category's id
   * @return true if they may
   */
  boolean granted(String category);

  /**
   * The answer on a category.
   *
   * @param category a category's id
   * @return the answer; {@link Choice#REFUSED} also while another release of the application, with
   *     a later revision of the category, holds the answer
   */
  Choice choice(String category);

  /**
   * Whether this application asks for the choices and records them. Where a banner that is not ours
   * does, they can be read here and not changed.
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
   * are never among them, and none where a banner that is not ours asks.
   *
   * @return the categories, in the order of the policy
   */
  List<CategoryDeclaration> toAsk();

  /**
   * What is new to a visitor who answered before: of the categories {@link #toAsk} lists, the
   * cookies that came with a later revision of the policy's lock than the answer was given for.
   *
   * @return the cookies, in the order of the policy; none for a visitor who never answered, and
   *     where no lock tells what is new
   */
  List<CookieDeclaration> newSinceAnswer();

  /**
   * The categories that there is anything to answer about: those that have a cookie or other
   * storage in this environment, whether or not there is an answer already.
   *
   * @return the categories, in the order of the policy, without the essential one
   */
  List<CategoryDeclaration> inUse();

  /**
   * The categories of {@link #inUse} that count as refused only because the browser sends Global
   * Privacy Control: the visitor has not answered on them.
   *
   * @return the categories, in the order of the policy; none without the signal
   */
  List<CategoryDeclaration> refusedByPrivacyControl();

  /**
   * Grants what {@link #toAsk} lists, and leaves earlier answers alone: the yes of a banner that
   * asks about these alone.
   */
  void acceptAsked();

  /**
   * Refuses what {@link #toAsk} lists, and leaves earlier answers alone: the no of a banner that
   * asks about these alone.
   */
  void refuseAsked();

  /** Grants every category that {@link #inUse} lists. */
  void acceptAll();

  /** Refuses every category that {@link #inUse} lists. */
  void refuseAll();

  /**
   * Grants one category and leaves the others as they are.
   *
   * @param category a category's id
   */
  default void grant(String category) {
    record(Map.of(category, Choice.GRANTED));
  }

  /**
   * Refuses one category, or withdraws the consent to it, and leaves the others as they are.
   *
   * @param category a category's id; not the essential one
   */
  default void refuse(String category) {
    record(Map.of(category, Choice.REFUSED));
  }

  /**
   * Records answers and leaves categories that are not named as they are. {@link Choice#UNANSWERED}
   * takes an answer back, so that it is asked for again.
   *
   * <p>While an older answer stays, the record keeps that answer's day, so that no answer is kept
   * longer than the policy says.
   *
   * @param choices answers by category id
   * @throws IllegalArgumentException if a category is unknown, or the essential one is refused;
   *     nothing is recorded then
   * @throws IllegalStateException if the policy declares no consent record, or not {@link
   *     #isAskedHere}
   */
  void record(Map<String, Choice> choices);
}
