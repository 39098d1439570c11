package dev.biscotti.runtime.declaration;

/** The name under which a cookie is declared: one name, or a pattern of names. */
public sealed interface DeclaredName {
  /**
   * The value of the constant, with the {@code *} of a pattern.
   *
   * @return the text
   */
  String text();

  /**
   * Whether this declaration covers an actual cookie name. Names are case-sensitive (RFC 6265bis,
   * section 5.7).
   *
   * @param actual the name of a cookie as sent
   * @return true if this declaration covers it
   */
  boolean matches(String actual);

  /**
   * A pattern of names.
   *
   * @param text the constant's value, split at the first {@code *}
   * @return the pattern
   */
  static Pattern pattern(String text) {
    return pattern(text, "");
  }

  /**
   * A pattern of names with words for its varying part.
   *
   * @param text the constant's value, split at the first {@code *}
   * @param placeholder what the varying part is, in words; empty if that is not stated
   * @return the pattern
   */
  static Pattern pattern(String text, String placeholder) {
    int star = text.indexOf('*');
    return star < 0
        ? new Pattern(text, "", placeholder)
        : new Pattern(text.substring(0, star), text.substring(star + 1), placeholder);
  }

  /**
   * One name.
   *
   * @param text the name
   */
  record Exact(String text) implements DeclaredName {
    @Override
    public boolean matches(String actual) {
      return text.equals(actual);
    }
  }

  /**
   * All names that begin with a prefix, end with a suffix and have at least one character between.
   *
   * @param prefix what comes before the varying part
   * @param suffix what comes after it
   * @param placeholder what the varying part is, in words; empty if not stated
   */
  record Pattern(String prefix, String suffix, String placeholder) implements DeclaredName {
    @Override
    public String text() {
      return prefix + "*" + suffix;
    }

    @Override
    public boolean matches(String actual) {
      return actual.length() > literalLength()
          && actual.startsWith(prefix)
          && actual.endsWith(suffix);
    }

    /**
     * The length of the fixed parts. If two patterns match a name, the one with the longer literal
     * part wins.
     *
     * @return characters
     */
    public int literalLength() {
      return prefix.length() + suffix.length();
    }

    /**
     * The name for one varying part.
     *
     * @param part the varying part, at least one character
     * @return the actual name
     * @throws IllegalArgumentException if the part is empty
     */
    public String with(String part) {
      if (part.isEmpty()) {
        throw new IllegalArgumentException(
            "the varying part of the cookie name " + text() + " is empty");
      }
      return prefix + part + suffix;
    }

    /**
     * The varying part of an actual name that this pattern {@linkplain #matches matches}.
     *
     * @param actual a matching name
     * @return the part that the {@code *} matches
     */
    public String partOf(String actual) {
      return actual.substring(prefix.length(), actual.length() - suffix.length());
    }
  }
}
