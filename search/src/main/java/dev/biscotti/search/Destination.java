package dev.biscotti.search;

import java.util.Set;

/** Where a cookie goes that servers and clients make alike. */
public enum Destination {
  /** To a response. */
  RESPONSE,

  /** To a call that deletes it in the browser. */
  DELETION,

  /** To a place that is checked itself, or to a client. */
  ELSEWHERE,

  /** Out of sight. */
  UNSEEN;

  /**
   * Where a call takes a cookie.
   *
   * @param call the sink that gets it
   * @return {@link #ELSEWHERE} unless the sink sends or deletes it
   */
  public static Destination of(CookieSink call) {
    if (call.form() != SinkForm.CARRIER) {
      return ELSEWHERE;
    }
    return switch (call.kind()) {
      case SET -> RESPONSE;
      case DELETE -> DELETION;
      case SET_OR_SEND, READ, CLIENT, REQUEST, MENTION -> ELSEWHERE;
    };
  }

  /**
   * Where a cookie goes that reaches several places.
   *
   * @param reached the places
   * @return a response before one out of sight; a deletion only if it reaches nothing else
   */
  public static Destination of(Set<Destination> reached) {
    if (reached.contains(RESPONSE)) {
      return RESPONSE;
    }
    if (reached.contains(UNSEEN)) {
      return UNSEEN;
    }
    return reached.equals(Set.of(DELETION)) ? DELETION : ELSEWHERE;
  }
}
