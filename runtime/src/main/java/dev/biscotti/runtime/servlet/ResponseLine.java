package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.codec.SetCookieLine;
import java.util.Optional;

/**
 * A Set-Cookie line of a response, read once.
 *
 * @param text the line as the container holds it
 * @param cookie the cookie as a browser reads it
 * @param origin who wrote it
 */
record ResponseLine(String text, SetCookieLine cookie, Origin origin) {

  /** Who wrote a line. */
  enum Origin {
    /** The application, through a guard: the guard has checked it. */
    GUARD,

    /** The filter: a renewal, or the deletion of a refused cookie. */
    FILTER,

    /** The application without a guard, a library, or the container. */
    OTHERS
  }

  /**
   * The properties by which a browser distinguishes cookies.
   *
   * @param name the name
   * @param domain the Domain attribute
   * @param path the Path attribute
   * @param partitioned whether it has Partitioned
   */
  record Key(String name, String domain, String path, boolean partitioned) {
    static Key of(SetCookieLine cookie) {
      return new Key(cookie.name(), cookie.domain(), cookie.path(), cookie.partitioned());
    }
  }

  static ResponseLine of(String text, Origin origin) {
    return new ResponseLine(text, SetCookieLine.parse(text), origin);
  }

  Key key() {
    return Key.of(cookie);
  }

  /**
   * Whether another line sets the same cookie. Some responses, such as Spring's
   * MockHttpServletResponse, parse a line and rewrite it, with its attributes in a different order
   * and an additional Expires. Browsers ignore that Expires, because Max-Age wins (RFC 6265bis,
   * section 5.7).
   */
  boolean saysTheSameAs(SetCookieLine other) {
    return withoutIdleExpires(cookie).equals(withoutIdleExpires(other));
  }

  private static SetCookieLine withoutIdleExpires(SetCookieLine line) {
    return line.maxAge().isEmpty() || line.expires().isEmpty()
        ? line
        : new SetCookieLine(
            line.name(),
            line.value(),
            line.path(),
            line.domain(),
            line.sameSite(),
            line.secure(),
            line.httpOnly(),
            line.partitioned(),
            line.maxAge(),
            Optional.empty());
  }

  /** A line that makes browsers forget the cookie, and does nothing if they have none. */
  ResponseLine deletion() {
    StringBuilder deletion = new StringBuilder(cookie.name()).append("=; Max-Age=0");
    if (!cookie.path().isEmpty()) {
      deletion.append("; Path=").append(cookie.path());
    }
    if (!cookie.domain().isEmpty()) {
      deletion.append("; Domain=").append(cookie.domain());
    }
    deletion
        .append(cookie.secure() ? "; Secure" : "")
        .append(cookie.httpOnly() ? "; HttpOnly" : "");
    deletion.append(cookie.partitioned() ? "; Partitioned" : "");
    return of(deletion.toString(), origin);
  }
}
