package dev.biscotti.runtime.choices;

import java.util.Optional;
import java.util.stream.Stream;

/** The outcome of an answer, as the next page shows it to the visitor. */
enum AnswerOutcome {
  /** There was no answer, or nothing in it that could be recorded. */
  NONE(""),

  /** All of it was recorded. */
  SAVED("saved"),

  /** A yes was not recorded, because the form was older than the policy or another answer. */
  OUTDATED("outdated");

  private static final String FIELD = "cookie-choices=";

  private final String value;

  AnswerOutcome(String value) {
    this.value = value;
  }

  /** The query field for this outcome; empty for {@link #NONE}. */
  String mark() {
    return FIELD + value;
  }

  /** The outcomes that have a query field. */
  static Stream<AnswerOutcome> marks() {
    return Stream.of(SAVED, OUTDATED);
  }

  /** The outcome that a page is asked to show. */
  static Optional<AnswerOutcome> of(ChoiceRequest request) {
    String query = "&" + request.query() + "&";
    return request.isRead()
        ? marks().filter(outcome -> query.contains("&" + outcome.mark() + "&")).findFirst()
        : Optional.empty();
  }
}
