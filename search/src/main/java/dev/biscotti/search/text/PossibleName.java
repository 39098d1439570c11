package dev.biscotti.search.text;

import java.util.Locale;
import java.util.Set;

/** What is known about a cookie name that code can use. */
public sealed interface PossibleName {
  /**
   * The prefixes for which a browser requires attributes (RFC 6265bis, section 4.1.3). They do not
   * identify a cookie.
   */
  Set<String> ATTRIBUTE_PREFIXES = Set.of("__host-", "__secure-", "__http-", "__host-http-");

  /**
   * One name.
   *
   * @param name the name
   */
  record Exact(String name) implements PossibleName {}

  /**
   * All names with a common beginning and end.
   *
   * @param prefix the beginning, not empty
   * @param suffix the end
   */
  record Family(String prefix, String suffix) implements PossibleName {
    /**
     * The family in the notation of a declared pattern.
     *
     * @return such as {@code cart-*}
     */
    public String pattern() {
      return prefix + "*" + suffix;
    }
  }

  /** A name that was checked elsewhere, or no name. */
  record Verified() implements PossibleName {}

  /**
   * An unknown name.
   *
   * @param reason why
   */
  record Unknown(String reason) implements PossibleName {}

  /**
   * Interprets a text as a name.
   *
   * @param text the text
   * @return what is known about the name
   */
  static PossibleName of(Text text) {
    if (text.literal().isPresent()) {
      String name = text.literal().get();
      // No API sets a cookie without a name.
      return name.isBlank() ? new Verified() : new Exact(name);
    }
    if (text.pieces().get(0) instanceof Piece.Verified) {
      return new Verified();
    }
    String prefix = text.prefix();
    return prefix.isBlank() || ATTRIBUTE_PREFIXES.contains(prefix.toLowerCase(Locale.ROOT))
        ? new Unknown(reason(text))
        : new Family(prefix, text.suffix());
  }

  private static String reason(Text text) {
    for (Piece piece : text.pieces()) {
      if (piece instanceof Piece.Unknown unknown) {
        return unknown.reason();
      }
      if (piece instanceof Piece.Open open) {
        return "it is the value of " + open.input().inWords();
      }
    }
    return "it is built from a name that is checked elsewhere";
  }
}
