package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.consent.Choice;
import java.util.Map;

/**
 * An answer that a visitor gave, and that took effect. Nothing in it was typed by the visitor: the
 * categories are the policy's, the language is one of the site's.
 *
 * @param site the site that asked
 * @param language the language that the form was in, a BCP 47 tag
 * @param place where it was given
 * @param choices the new answers by category id; each for the revision that the category has in the
 *     site's policy
 */
public record VisitorAnswer(
    ChoiceSite site, String language, AnswerPlace place, Map<String, Choice> choices) {

  public VisitorAnswer {
    choices = Map.copyOf(choices);
  }
}
