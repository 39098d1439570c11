package dev.biscotti.runtime.choices;

/** Where a visitor answered. */
public enum AnswerPlace {
  /** The banner at the top of a page. */
  BANNER,

  /** The form on the policy page, with an answer for each category. */
  POLICY_PAGE,

  /** A form or dialog of the application. */
  APPLICATION
}
