package dev.biscotti.search.use;

import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkForm;
import java.util.Set;

/** Where a cookie goes that both servers and clients create. */
enum Destination {
  /** To a response. */
  RESPONSE,
  /** To a call that deletes it in the browser. */
  DELETION,
  /** To a place that is checked separately, or to a client. */
  ELSEWHERE,
  /** To unseen code. */
  UNSEEN;

  /** Where a sink sends a cookie. */
  static Destination of(CookieSink sink) {
    if (sink.form() != SinkForm.CARRIER) {
      return ELSEWHERE;
    }
    return switch (sink.kind()) {
      case SET -> RESPONSE;
      case DELETE -> DELETION;
      case SET_OR_SEND, READ, CLIENT, REQUEST, MENTION -> ELSEWHERE;
    };
  }

  /**
   * The destination of a cookie that reaches several places: a deletion only if it reaches nothing
   * else.
   */
  static Destination of(Set<Destination> reached) {
    if (reached.contains(RESPONSE)) {
      return RESPONSE;
    }
    if (reached.contains(UNSEEN)) {
      return UNSEEN;
    }
    return reached.equals(Set.of(DELETION)) ? DELETION : ELSEWHERE;
  }
}
