package dev.biscotti.runtime.consent;

/** A visitor's answer on one category. */
public enum Choice {
  /** No answer that counts: never asked, or asked about less than the category covers now. */
  UNANSWERED,

  /** No: a refusal, a withdrawal or an objection. */
  REFUSED,

  /** Yes (GDPR Art. 4(11)). */
  GRANTED
}
