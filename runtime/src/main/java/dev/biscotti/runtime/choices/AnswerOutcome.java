package dev.biscotti.runtime.choices;

import java.util.Optional;
import java.util.stream.Stream;

/** What became of an answer, as the next page tells the visitor. */
enum AnswerOutcome {
  /** There was no answer, or nothing in it that could be recorded. */
  NONE(""),

  /** All of it was recorded. */
  SAVED("saved"),

  /** A yes was left out, since the form was older than the policy or than another answer. */
  OUTDATED("outdated");

  private static final String FIELD = "cookie-choices=";

  private final String value;

  AnswerOutcome(String value) {
    this.value = value;
  }

  /** The field of a query that says so; not for {@link #NONE}, which leaves no mark. */
  String mark() {
    return FIELD + value;
  }

  /** The outcomes that a query can be marked with. */
  static Stream<AnswerOutcome> marks() {
    return Stream.of(SAVED, OUTDATED);
  }

  /** The outcome that a page is asked to tell of. */
  static Optional<AnswerOutcome> of(ChoiceRequest request) {
    String query = "&" + request.query() + "&";
    return request.isRead()
        ? marks().filter(outcome -> query.contains("&" + outcome.mark() + "&")).findFirst()
        : Optional.empty();
  }
}
