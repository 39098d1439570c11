package dev.biscotti.search.use;

import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkForm;
import java.util.Set;

/** Where a cookie goes that servers and clients make alike. */
enum Destination {
  /** To a response. */
  RESPONSE,
  /** To a call that deletes it in the browser. */
  DELETION,
  /** To a place that is checked itself, or to a client. */
  ELSEWHERE,
  /** Out of sight. */
  UNSEEN;

  /** Where a sink takes a cookie that it is given. */
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
   * Where a cookie goes that reaches several places: a deletion only if it reaches nothing else.
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
