package dev.biscotti.runtime.choices;

/** Where a visitor answered. */
public enum AnswerPlace {
  /** The question on top of a page. */
  BANNER,

  /** The form on the policy page, with an answer for each category. */
  POLICY_PAGE,

  /** A form or dialogue of the application's own. */
  APPLICATION
}
