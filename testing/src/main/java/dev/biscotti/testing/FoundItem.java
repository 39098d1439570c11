package dev.biscotti.testing;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.Storage;
import java.time.Duration;
import java.util.Optional;

/**
 * A cookie or another item on the visitor's device, as the browser stores it. Its value is never
 * read.
 *
 * @param storage where it is stored
 * @param name the name of the cookie or database, or the key in web storage
 * @param site for a cookie, its Domain as browsers store it, with a leading dot if subdomains get
 *     it too; otherwise the item's origin
 * @param path the Path of a cookie; otherwise empty
 * @param secure whether a cookie has Secure
 * @param httpOnly whether a cookie has HttpOnly
 * @param sameSite the SameSite of a cookie, if it states one
 * @param partitioned whether a cookie has Partitioned
 * @param left the remaining lifetime of a cookie; empty if it ends when the browser closes, or if
 *     the item is not a cookie
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

  /** The item and its place, in words. */
  String words() {
    return "the " + kind() + " \"" + name + "\" (" + site + path + ")";
  }

  /** The item's place, in words. */
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

  /** Identifies the item across pages, states and attribute changes. */
  String identity() {
    return storage + " " + name + " " + site + " " + path;
  }
}
