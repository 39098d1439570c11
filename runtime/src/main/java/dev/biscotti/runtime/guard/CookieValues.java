package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.codec.CookieHeader;
import dev.biscotti.runtime.codec.StandardCodecs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values of a request's cookies. The guard decides whether they may be read.
 *
 * @param cookies the cookies as they were sent
 * @param sealer opens those that are protected
 * @param listener is notified of values that could not be read
 */
record CookieValues(CookieHeader cookies, Sealer sealer, GuardListener listener) {

  /**
   * The text of a cookie, opened if it is protected. Of several copies it is the first, which has
   * the longest path; a protected cookie has no text if copies differ.
   */
  Optional<String> text(CookiePlan cookie, String name) {
    return cookie.isProtected() ? soleText(cookie, name) : cookies.first(name);
  }

  /** The text of a cookie, unless the request has copies that differ. */
  Optional<String> soleText(CookiePlan cookie, String name) {
    return cookies.sole(name).flatMap(text -> sealer.open(cookie, name, text));
  }

  /** Whether the request has two copies of a cookie that differ. */
  boolean hasCopies(String name) {
    return cookies.contains(name) && cookies.sole(name).isEmpty();
  }

  /** The names that belong to a declaration of a policy. */
  List<String> names(CookiePlan cookie, PolicyPlan plan) {
    Set<String> names = new LinkedHashSet<>();
    cookies.forEach(
        (name, value) -> {
          if (cookie.name().matches(name)
              && !names.contains(name)
              && cookie.writer().accepts(name)
              && plan.owners(name).contains(cookie)) {
            names.add(name);
          }
        });
    return List.copyOf(names);
  }

  /** The values of all copies that can be read. */
  <T> List<T> copies(CookiePlan cookie, String name, CookieCodec<T> codec) {
    return cookies.all(name).stream()
        .flatMap(text -> sealer.open(cookie, name, text).stream())
        .flatMap(text -> decode(cookie, name, text, codec).stream())
        .toList();
  }

  <T> Optional<T> decode(CookiePlan cookie, String name, String text, CookieCodec<T> codec) {
    try {
      Optional<T> value = codec.decode(text);
      if (value.isEmpty() && isQuotedText(cookie, text, codec)) {
        value = codec.decode(text.substring(1, text.length() - 1));
      }
      if (value.isEmpty()) {
        listener.notUnderstood(cookie.declaration(), name);
      }
      return value;
    } catch (RuntimeException e) {
      listener.codecFailed(cookie.declaration(), name, e);
      return Optional.empty();
    }
  }

  /**
   * Older code, and containers on its behalf, put quotes around values (RFC 6265, section 4.1.1).
   * The quotes are not part of a plain text; sealed values were never written like this.
   */
  private static boolean isQuotedText(CookiePlan cookie, String text, CookieCodec<?> codec) {
    return codec == StandardCodecs.ofString()
        && !cookie.isProtected()
        && text.length() > 1
        && text.startsWith("\"")
        && text.endsWith("\"");
  }
}
