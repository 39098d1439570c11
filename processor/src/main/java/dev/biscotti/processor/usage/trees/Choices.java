package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Creates choices of values. */
final class Choices {
  /** The choices that a loop may extend. */
  private final Set<Value> ofLoops = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The choice for a variable that a loop changes, with one value so far. */
  Value.Choice ofLoop(Value first) {
    Value.Choice choice = new Value.Choice();
    choice.add(first);
    ofLoops.add(choice);
    return choice;
  }

  /** One of several values that are assigned in unfollowed places. */
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

  /** One of the values from several paths that meet in a body. */
  Value of(List<Locals.Held> values, Body body) {
    Value.Choice choice = new Value.Choice(body);
    add(values, choice);
    return choice.orOnly();
  }

  /** Adds the values from several paths, including all options of earlier merges. */
  void add(List<Locals.Held> values, Value.Choice choice) {
    for (Locals.Held held : values) {
      if (held.block().isPresent()) {
        choice.add(held.value(), held.block().getAsInt());
      } else if (held.value() instanceof Value.Choice met && met.body().isPresent()) {
        for (Value option : met.options()) {
          met.blocks(option).forEach(block -> choice.add(option, block));
        }
      } else {
        choice.add(held.value());
      }
    }
  }
}
