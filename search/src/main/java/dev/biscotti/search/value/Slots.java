package dev.biscotti.search.value;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Slot;
import dev.biscotti.search.text.Texts;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Looks at slots that the callers of a method fill. */
public final class Slots {
  private Slots() {}

  /** The parameter of which a text has two things in it; empty if there is none. */
  static Optional<Integer> readTwice(Texts texts, MethodInfo method) {
    return texts.alternatives().stream()
        .flatMap(text -> readTwice(text.slots(), method).stream())
        .findFirst();
  }

  /**
   * The parameter in which several slots are.
   *
   * @param slots slots, each once
   * @param method the method that has the parameter
   * @return its index, or {@link Value.Parameter#THIS}; empty if there is none
   */
  public static Optional<Integer> readTwice(Collection<Slot> slots, MethodInfo method) {
    Set<Integer> seen = new HashSet<>();
    for (Slot slot : slots) {
      if (slot.source() instanceof Slot.Source.Parameter parameter
          && parameter.method().equals(method)
          && !seen.add(parameter.index())) {
        return Optional.of(parameter.index());
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a slot is in a parameter.
   *
   * @param slot the slot
   * @param method the method that has the parameter
   * @param index its index
   * @return true if so
   */
  public static boolean isOf(Slot slot, MethodInfo method, int index) {
    return slot.source() instanceof Slot.Source.Parameter parameter
        && parameter.method().equals(method)
        && parameter.index() == index;
  }

  /**
   * What a call gives to a parameter.
   *
   * @param call the call
   * @param index the parameter's index, or {@link Value.Parameter#THIS}
   * @return the argument, or the object that the call is made on or makes
   */
  public static Value given(Call call, int index) {
    return index >= 0
        ? call.argument(index)
        : call.receiver().orElseGet(() -> new Value.Result(call));
  }
}
