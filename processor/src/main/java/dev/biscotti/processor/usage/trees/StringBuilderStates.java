package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Value;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Follows the states of a StringBuilder or StringBuffer. Each call that changes it produces a new
 * state in every variable that holds it. Once other code has it, its state is unknown.
 */
final class StringBuilderStates {
  private static final Value ESCAPED = new Value.Unknown("its StringBuilder is passed on");

  /** Methods that do not change its text. */
  private static final Set<String> READING =
      Set.of(
          "toString",
          "length",
          "isEmpty",
          "charAt",
          "capacity",
          "ensureCapacity",
          "trimToSize",
          "indexOf",
          "lastIndexOf",
          "substring",
          "subSequence",
          "compareTo",
          "chars",
          "codePoints",
          "codePointAt",
          "codePointBefore",
          "codePointCount",
          "offsetByCodePoints",
          "getChars",
          "equals",
          "hashCode",
          "getClass");

  private StringBuilderStates() {}

  static boolean isChange(String method) {
    return !READING.contains(method);
  }

  /** The builder after a call that changes it. */
  static Value change(Value builder, Value result, InsertionPoint point) {
    Value state = leaves(builder).contains(ESCAPED) ? ESCAPED : result;
    become(builder, state, point);
    return state;
  }

  /** Records that other code may access a builder. */
  static void escape(Value builder, InsertionPoint point) {
    become(builder, ESCAPED, point);
  }

  private static void become(Value builder, Value state, InsertionPoint point) {
    Value plain = plain(builder);
    Set<Value> leaves = leaves(plain);
    leaves.removeIf(leaf -> leaf instanceof Value.Unknown || leaf instanceof Value.Null);
    point.replace(
        value -> {
          if (plain(value) == plain) {
            return leaves.isEmpty() ? value : state;
          }
          // The result may be the same builder, which has then changed too.
          return Collections.disjoint(leaves(value), leaves) ? value : ESCAPED;
        });
  }

  private static Value plain(Value value) {
    Value at = value;
    while (at instanceof Value.Cast cast) {
      at = cast.value();
    }
    return at;
  }

  /** The options of a value, compared by identity. */
  private static Set<Value> leaves(Value value) {
    Set<Value> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Value> open = new ArrayDeque<>(List.of(value));
    while (!open.isEmpty()) {
      Value plain = plain(open.remove());
      if (!(plain instanceof Value.Choice choice)) {
        leaves.add(plain);
      } else if (seen.add(choice)) {
        open.addAll(choice.options());
      }
    }
    return leaves;
  }
}
