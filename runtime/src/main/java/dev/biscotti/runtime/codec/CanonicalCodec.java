package dev.biscotti.runtime.codec;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A codec based on a type's own text form. The JDK's parsers are lenient ({@code +5}, digits of
 * other scripts, {@code 1-1-1-1-1} as a UUID); comparing the text with what would have been written
 * makes them strict.
 *
 * @param writer writes only ASCII letters, digits and {@code + - . :}
 * @param maxLength the length of the longest text; longer ones are not parsed
 */
record CanonicalCodec<T>(
    Function<? super T, String> writer, Function<String, ? extends T> reader, int maxLength)
    implements OctetCodec<T> {

  @Override
  public String encode(T value) {
    return writer.apply(value);
  }

  @Override
  public Optional<T> decode(String text) {
    if (text.isEmpty() || text.length() > maxLength) {
      return Optional.empty();
    }
    try {
      T value = reader.apply(text);
      return writer.apply(value).equals(text) ? Optional.of(value) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
