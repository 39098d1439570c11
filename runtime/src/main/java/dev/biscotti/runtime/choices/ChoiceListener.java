package dev.biscotti.runtime.choices;

/**
 * Is notified of each recorded answer, for example to keep evidence of it. Called on the request's
 * thread, after the answer took effect. What it throws, including errors, is logged as an error and
 * not propagated: neither the answer nor the response changes.
 */
@FunctionalInterface
public interface ChoiceListener {
  /**
   * A visitor has answered.
   *
   * @param answer the answer
   */
  void chosen(VisitorAnswer answer);
}
