package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.codec.SetCookieWriter;
import dev.biscotti.runtime.codec.StandardCodecs;
import java.time.Duration;
import java.util.Optional;

/**
 * Sets the cookies of one response. The guard decides whether they may be set.
 *
 * @param channel the connection, which decides about Secure
 * @param sealer seals protected values
 * @param sent what the response sets so far
 */
record CookieSender(Channel channel, Sealer sealer, SentCookies sent) {

  <T> String line(
      CookiePlan cookie, String name, T value, CookieCodec<T> codec, Optional<Duration> maxAge) {
    SetCookieWriter writer = channel.writer(cookie);
    if (!cookie.isProtected()) {
      return cookie.line(writer, name, value, codec, maxAge);
    }
    String text = sealer.seal(cookie, name, SetCookieWriter.encoded(name, value, codec));
    return cookie.line(writer, name, text, StandardCodecs.verbatim(), maxAge);
  }

  void send(CookiePlan cookie, String name, String line) {
    if (channel.isOpenFor(cookie, name)) {
      sent.send(cookie, name, line, false);
    }
  }

  void sendIfThereIsRoom(CookiePlan cookie, String name, String line) {
    if (sent.has(cookie, name) || sent.hasRoomFor(line)) {
      send(cookie, name, line);
    }
  }

  /** Sends the consent record, for what is left of its declared lifetime. */
  void sendRecord(CookiePlan cookie, String text, long daysOld) {
    Optional<Duration> left =
        daysOld == 0
            ? Optional.empty()
            : cookie.lifetime().map(lifetime -> lifetime.minusDays(daysOld));
    String name = cookie.name().text();
    send(cookie, name, line(cookie, name, text, StandardCodecs.verbatim(), left));
  }
}
