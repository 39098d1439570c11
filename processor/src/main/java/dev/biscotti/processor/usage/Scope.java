package dev.biscotti.processor.usage;

import dev.biscotti.search.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * What is known while an expression is evaluated.
 *
 * @param values the present texts of variables that are being followed
 * @param depth how many declarations have been followed so far
 */
record Scope(Map<Element, Texts> values, int depth) {
  /** Deeper chains are given up, so that time stays linear. */
  private static final int DEEPEST = 24;

  static final Scope EMPTY = new Scope(Map.of(), 0);

  Optional<Texts> value(Element variable) {
    return Optional.ofNullable(values.get(variable));
  }

  Scope with(Element variable, Texts texts) {
    Map<Element, Texts> more = new LinkedHashMap<>(values);
    more.put(variable, texts);
    return new Scope(more, depth);
  }

  Scope deeper() {
    return new Scope(values, depth + 1);
  }

  boolean isTooDeep() {
    return depth > DEEPEST;
  }
}
