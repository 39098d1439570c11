package dev.biscotti.runtime;

import java.util.Optional;

/**
 * Writes values of one Java type as cookie values and reads them back. Implementations are
 * stateless or immutable, since one instance serves all requests.
 *
 * <p>{@link dev.biscotti.runtime.codec.StandardCodecs} has the codecs of the types that are
 * supported out of the box.
 *
 * @param <T> the type of the value
 */
public interface CookieCodec<T> {
  /**
   * Writes a value.
   *
   * @param value the value
   * @return its text: cookie-octets of RFC 6265bis, section 4.1.1, only, that is visible ASCII
   *     without {@code "}, {@code ,}, {@code ;} and {@code \}
   * @throws IllegalArgumentException if the value has no such text
   */
  String encode(T value);

  /**
   * Reads a text that a browser sent. Anybody can write such a text, so this must not throw.
   *
   * @param text the text
   * @return the value; empty if {@link #encode} never writes such a text
   */
  Optional<T> decode(String text);
}
