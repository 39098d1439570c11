package dev.biscotti.benchmarks.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What an artifact does with a cookie, as read in its sources.
 *
 * @param artifact the name of the artifact
 * @param name a name, or a pattern with one {@code *} where a part varies
 * @param use what it does with it
 * @param type the class that does it, with dots
 * @param how why a reader can determine the name, or cannot
 */
record PublishedCookie(String artifact, String name, Use use, String type, String how) {

  /** What an artifact does with a cookie. */
  enum Use {
    /**
     * It sets the cookie, and a reader of the artifact and its libraries can determine the name.
     */
    SET,

    /** It sets a cookie whose name comes from the caller. */
    UNKNOWN,

    /** It only deletes the cookie. */
    DELETED
  }

  static List<PublishedCookie> read(Path file) throws IOException {
    return TabbedFile.rows(file).stream()
        .map(
            row ->
                new PublishedCookie(
                    row.get(0),
                    row.get(1),
                    Use.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                    row.get(3).substring(0, row.get(3).lastIndexOf('.')),
                    row.get(4)))
        .toList();
  }

  /** Whether a name or pattern that was found is covered by this one. */
  boolean covers(String found) {
    int star = name.indexOf('*');
    return star < 0
        ? name.equals(found)
        : found.length() >= name.length() - 1
            && found.startsWith(name.substring(0, star))
            && found.endsWith(name.substring(star + 1));
  }
}
