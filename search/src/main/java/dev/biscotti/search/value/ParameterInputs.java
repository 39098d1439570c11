package dev.biscotti.search.value;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Texts;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Analyses inputs that the callers of a method fill. */
public final class ParameterInputs {
  private ParameterInputs() {}

  /** The parameter from which a text reads two values; empty if there is none. */
  static Optional<Integer> readTwice(Texts texts, MethodInfo method) {
    return texts.alternatives().stream()
        .flatMap(text -> readTwice(text.inputs(), method).stream())
        .findFirst();
  }

  /**
   * The parameter that contains several inputs.
   *
   * @param inputs inputs, each once
   * @param method the method that has the parameter
   * @return its index, or {@link Value.Parameter#THIS}; empty if there is none
   */
  public static Optional<Integer> readTwice(Collection<Input> inputs, MethodInfo method) {
    Set<Integer> seen = new HashSet<>();
    for (Input input : inputs) {
      if (input.source() instanceof Input.Source.Parameter parameter
          && parameter.method().equals(method)
          && !seen.add(parameter.index())) {
        return Optional.of(parameter.index());
      }
    }
    return Optional.empty();
  }

  /**
   * Whether an input is in a parameter.
   *
   * @param input the input
   * @param method the method that has the parameter
   * @param index its index
   * @return true if so
   */
  public static boolean isOf(Input input, MethodInfo method, int index) {
    return input.source() instanceof Input.Source.Parameter parameter
        && parameter.method().equals(method)
        && parameter.index() == index;
  }

  /**
   * The argument for a parameter.
   *
   * @param call the call
   * @param index the parameter's index, or {@link Value.Parameter#THIS}
   * @return the argument, or the object that the call is made on or creates
   */
  public static Value given(Call call, int index) {
    return index >= 0
        ? call.argument(index)
        : call.receiver().orElseGet(() -> new Value.Result(call));
  }
}
