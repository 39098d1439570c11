package dev.biscotti.testing;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.Storage;
import java.time.Duration;
import java.util.Optional;

/**
 * A cookie, or another item on the visitor's device, as the browser holds it. Its value is never
 * read.
 *
 * @param storage where it is
 * @param name its name: of a cookie, a key of web storage, a database
 * @param site for a cookie its Domain as browsers store it, with a dot in front if its subdomains
 *     get it too; else the origin that it belongs to
 * @param path the Path of a cookie; else empty
 * @param secure whether a cookie has Secure
 * @param httpOnly whether a cookie has HttpOnly
 * @param sameSite the SameSite of a cookie, if it states one
 * @param partitioned whether a cookie has Partitioned
 * @param left how long a cookie is still kept; empty until the browser closes, and for what is no
 *     cookie
 */
public record FoundItem(
    Storage storage,
    String name,
    String site,
    String path,
    boolean secure,
    boolean httpOnly,
    Optional<SameSite> sameSite,
    boolean partitioned,
    Optional<Duration> left) {

  static FoundItem stored(Storage storage, String name, String origin) {
    return new FoundItem(
        storage, name, origin, "", false, false, Optional.empty(), false, Optional.empty());
  }

  /** What it is and where, in words. */
  String words() {
    return "the " + kind() + " \"" + name + "\" (" + site + path + ")";
  }

  /** Where it is, in words. */
  String place() {
    return kind() + " of " + site + path;
  }

  private String kind() {
    return switch (storage) {
      case COOKIE -> "cookie";
      case LOCAL_STORAGE -> "local storage key";
      case SESSION_STORAGE -> "session storage key";
      case INDEXED_DB -> "database";
    };
  }

  /** The same thing, whenever it is seen and however it is set. */
  String identity() {
    return storage + " " + name + " " + site + " " + path;
  }
}
