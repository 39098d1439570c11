package dev.biscotti.runtime.declaration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the texts of a declaration that need a translation, by member. */
final class TextMembers {
  private final Map<String, String> texts = new LinkedHashMap<>();

  /** Adds a text, unless it was not stated. */
  TextMembers add(String member, String text) {
    if (!text.isBlank()) {
      texts.put(member, text);
    }
    return this;
  }

  Map<String, String> toMap() {
    return Collections.unmodifiableMap(texts);
  }
}
