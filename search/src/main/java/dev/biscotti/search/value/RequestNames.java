package dev.biscotti.search.value;

import dev.biscotti.search.text.Piece;
import dev.biscotti.search.text.Text;
import dev.biscotti.search.text.Texts;

/** Cookie names from a request. */
public final class RequestNames {
  /** Why the name of a request's cookie is unknown. */
  static final String NAME = "it is the name of a cookie that was read";

  private RequestNames() {}

  /**
   * Whether names may come from a request's cookies.
   *
   * @param names the names of cookies
   * @return true if one may
   */
  public static boolean isAmong(Texts names) {
    return names.alternatives().stream().anyMatch(RequestNames::isName);
  }

  private static boolean isName(Text text) {
    return text.pieces().stream()
        .anyMatch(piece -> piece instanceof Piece.Unknown unknown && unknown.reason().equals(NAME));
  }
}
