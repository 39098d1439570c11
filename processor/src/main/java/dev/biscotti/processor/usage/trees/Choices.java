package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Makes choices of values. */
final class Choices {
  /** Those to which a loop may add more. */
  private final Set<Value> ofLoops = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What a variable holds that a loop changes: one value, so far. */
  Value.Choice ofLoop(Value first) {
    Value.Choice choice = new Value.Choice();
    choice.add(first);
    ofLoops.add(choice);
    return choice;
  }

  /** One of several values; a choice of choices is one of all their options. */
  Value of(List<Value> values) {
    List<Value> options = new ArrayList<>();
    for (Value value : values) {
      if (value instanceof Value.Choice choice && !ofLoops.contains(choice)) {
        options.addAll(choice.options());
      } else {
        options.add(value);
      }
    }
    return Value.oneOf(options);
  }
}
