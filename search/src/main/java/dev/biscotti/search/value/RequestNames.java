package dev.biscotti.search.value;

import dev.biscotti.search.text.Piece;
import dev.biscotti.search.text.Text;
import dev.biscotti.search.text.Texts;

/** What a request brings. */
public final class RequestNames {
  /** Why the name of a cookie of a request is not known. */
  static final String NAME = "it is the name of a cookie that was read";

  private RequestNames() {}

  /**
   * Whether names may be those of a request's cookies.
   *
   * @param names names of cookies
   * @return true if one is
   */
  public static boolean isAmong(Texts names) {
    return names.alternatives().stream().anyMatch(RequestNames::isName);
  }

  private static boolean isName(Text text) {
    return text.pieces().stream()
        .anyMatch(piece -> piece instanceof Piece.Unknown unknown && unknown.reason().equals(NAME));
  }
}
