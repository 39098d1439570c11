package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.consent.Choice;
import java.util.Map;

/**
 * An answer that a visitor gave and that took effect. It contains no visitor input: the categories
 * are the policy's, the language is one of the site's.
 *
 * @param site the site that asked
 * @param language the language of the form, a BCP 47 tag
 * @param place where it was given
 * @param choices the new answers by category id; each for the category's revision in the site's
 *     policy
 */
public record VisitorAnswer(
    ChoiceSite site, String language, AnswerPlace place, Map<String, Choice> choices) {

  public VisitorAnswer {
    choices = Map.copyOf(choices);
  }
}
