package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.consent.Choice;
import java.util.Map;

/**
 * Learns each answer that was given and recorded, such as to keep evidence of it. Called on the
 * request's thread, after the answer took effect; what it throws reaches the application.
 */
@FunctionalInterface
public interface ChoiceListener {
  /**
   * A visitor has answered.
   *
   * @param site the site
   * @param language the language that the form was in, a BCP 47 tag
   * @param choices the new answers by category id
   */
  void chosen(ChoiceSite site, String language, Map<String, Choice> choices);
}
