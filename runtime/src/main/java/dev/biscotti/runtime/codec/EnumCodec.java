package dev.biscotti.runtime.codec;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Constants by name, encoded because Java allows letters in names that a cookie does not. */
final class EnumCodec<E extends Enum<E>> implements OctetCodec<E> {
  private final Map<E, String> texts;
  private final Map<String, E> constants = new HashMap<>();

  EnumCodec(Class<E> type) {
    texts = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      String text = StandardCodecs.ofString().encode(constant.name());
      texts.put(constant, text);
      constants.put(text, constant);
    }
  }

  @Override
  public String encode(E value) {
    String text = texts.get(value);
    if (text == null) {
      throw new IllegalArgumentException(
          "the value is not a constant of the enum that the codec was made for");
    }
    return text;
  }

  @Override
  public Optional<E> decode(String text) {
    return Optional.ofNullable(constants.get(text));
  }
}
