package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javax.lang.model.element.VariableElement;

/** The values of local variables at one point, and the operands of the expressions around it. */
final class Locals {
  private final Map<VariableElement, Held> values;
  private final List<Held> operands;

  Locals() {
    this(new LinkedHashMap<>(), new ArrayList<>());
  }

  private Locals(Map<VariableElement, Held> values, List<Held> operands) {
    this.values = values;
    this.operands = operands;
  }

  Locals copy() {
    return new Locals(new LinkedHashMap<>(values), new ArrayList<>(operands));
  }

  /**
   * The value of a variable.
   *
   * @param value the value
   * @param block the block in which it was assigned; empty if paths with different blocks met
   */
  record Held(Value value, OptionalInt block) {
    Held(Value value, int block) {
      this(value, OptionalInt.of(block));
    }
  }

  /** Only the variables, as a lambda or local class has them from its first block. */
  Locals captured() {
    Map<VariableElement, Held> all = new LinkedHashMap<>();
    values.forEach((variable, held) -> all.put(variable, new Held(held.value(), 0)));
    return new Locals(all, new ArrayList<>());
  }

  Optional<Value> get(VariableElement variable) {
    Held held = values.get(variable);
    return held == null ? Optional.empty() : Optional.of(held.value());
  }

  Optional<Held> held(VariableElement variable) {
    return Optional.ofNullable(values.get(variable));
  }

  void put(VariableElement variable, Held held) {
    values.put(variable, held);
  }

  void forEach(BiConsumer<VariableElement, Value> action) {
    values.forEach((variable, held) -> action.accept(variable, held.value()));
  }

  /** The number of operands. */
  int mark() {
    return operands.size();
  }

  void push(Value value, int block) {
    operands.add(new Held(value, block));
  }

  /** Pops operands down to a mark. */
  List<Value> popTo(int mark) {
    if (mark >= operands.size()) {
      return List.of();
    }
    List<Held> above = operands.subList(mark, operands.size());
    List<Value> popped = new ArrayList<>();
    for (Held operand : above) {
      popped.add(operand.value());
    }
    above.clear();
    return popped;
  }

  /** Changes the values of variables and operands in a block. */
  void replaceAll(UnaryOperator<Value> change, int block) {
    UnaryOperator<Held> changed =
        held -> {
          Value value = change.apply(held.value());
          return value == held.value() ? held : new Held(value, block);
        };
    values.replaceAll((variable, held) -> changed.apply(held));
    operands.replaceAll(changed);
  }

  /**
   * The variables where paths meet. A variable that was not assigned on one of them cannot be read
   * before it is assigned again (JLS 16).
   *
   * @param all the variables on each path
   * @param body the body in which they meet
   * @param block the block in which they meet
   * @param choices creates choices of different values
   */
  static Locals join(List<Locals> all, Body body, int block, Choices choices) {
    if (all.size() == 1) {
      return all.get(0);
    }
    Locals joined = new Locals();
    Map<SameValues, Value> made = new LinkedHashMap<>();
    Set<VariableElement> variables = new LinkedHashSet<>();
    all.forEach(one -> variables.addAll(one.values.keySet()));
    for (VariableElement variable : variables) {
      List<Held> values = new ArrayList<>();
      for (Locals one : all) {
        one.held(variable).ifPresent(values::add);
      }
      joined.put(variable, met(values, body, block, choices, made));
    }
    int operands = all.stream().mapToInt(Locals::mark).min().orElse(0);
    for (int i = 0; i < operands; i++) {
      List<Held> values = new ArrayList<>();
      for (Locals one : all) {
        values.add(one.operands.get(i));
      }
      joined.operands.add(met(values, body, block, choices, made));
    }
    return joined;
  }

  /** The merged value of a variable that has these values on the paths. */
  private static Held met(
      List<Held> values, Body body, int block, Choices choices, Map<SameValues, Value> made) {
    Held first = values.get(0);
    if (values.stream().allMatch(held -> held.value() == first.value())) {
      boolean same = values.stream().allMatch(held -> held.block().equals(first.block()));
      return same ? first : new Held(first.value(), block);
    }
    Value value = made.computeIfAbsent(new SameValues(values), same -> choices.of(values, body));
    if (!(value instanceof Value.Choice choice)) {
      return new Held(value, block);
    }
    // A variable with the same values may have been assigned in other places.
    choices.add(values, choice);
    return new Held(value, OptionalInt.empty());
  }

  /**
   * Values compared by identity, by which they are followed. Variables with the same values stay
   * the same.
   */
  private record SameValues(List<Held> values) {
    @Override
    public boolean equals(Object other) {
      if (!(other instanceof SameValues same) || same.values.size() != values.size()) {
        return false;
      }
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i).value() != same.values.get(i).value()) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      int hash = 1;
      for (Held held : values) {
        hash = 31 * hash + System.identityHashCode(held.value());
      }
      return hash;
    }
  }
}
