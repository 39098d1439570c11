package dev.biscotti.runtime.choices;

/**
 * Learns each answer that was given and recorded, such as to keep evidence of it. Called on the
 * request's thread, after the answer took effect. What it throws, errors included, is logged as an
 * error and goes no further: the answer stands, and so does the response that carries it.
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
