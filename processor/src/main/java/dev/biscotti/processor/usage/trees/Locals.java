package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javax.lang.model.element.VariableElement;

/** What local variables hold at one point, and the operands of the expressions around it. */
final class Locals {
  private final Map<VariableElement, Value> values;
  private final List<Value> operands;

  Locals() {
    this(new LinkedHashMap<>(), new ArrayList<>());
  }

  private Locals(Map<VariableElement, Value> values, List<Value> operands) {
    this.values = values;
    this.operands = operands;
  }

  Locals copy() {
    return new Locals(new LinkedHashMap<>(values), new ArrayList<>(operands));
  }

  /** The variables alone, as a lambda or local class sees them. */
  Locals captured() {
    return new Locals(new LinkedHashMap<>(values), new ArrayList<>());
  }

  Optional<Value> get(VariableElement variable) {
    return Optional.ofNullable(values.get(variable));
  }

  void put(VariableElement variable, Value value) {
    values.put(variable, value);
  }

  void forEach(BiConsumer<VariableElement, Value> action) {
    values.forEach(action);
  }

  /** How many operands there are. */
  int mark() {
    return operands.size();
  }

  void push(Value value) {
    operands.add(value);
  }

  /** Takes operands away, down to a mark. */
  List<Value> popTo(int mark) {
    if (mark >= operands.size()) {
      return List.of();
    }
    List<Value> above = operands.subList(mark, operands.size());
    List<Value> popped = List.copyOf(above);
    above.clear();
    return popped;
  }

  void replaceAll(UnaryOperator<Value> change) {
    values.replaceAll((variable, value) -> change.apply(value));
    operands.replaceAll(change);
  }

  /**
   * What is there where ways meet. A variable that was not assigned on one of them cannot be read
   * before it is assigned again (JLS 16).
   *
   * @param all what is there on each way
   * @param choices makes choices of what differs
   */
  static Locals join(List<Locals> all, Choices choices) {
    if (all.size() == 1) {
      return all.get(0);
    }
    Locals joined = new Locals();
    Map<SameValues, Value> made = new LinkedHashMap<>();
    Set<VariableElement> variables = new LinkedHashSet<>();
    all.forEach(one -> variables.addAll(one.values.keySet()));
    for (VariableElement variable : variables) {
      List<Value> values = new ArrayList<>();
      for (Locals one : all) {
        Value value = one.values.get(variable);
        if (value != null) {
          values.add(value);
        }
      }
      joined.put(variable, choose(values, made, choices));
    }
    int operands = all.stream().mapToInt(Locals::mark).min().orElse(0);
    for (int i = 0; i < operands; i++) {
      List<Value> values = new ArrayList<>();
      for (Locals one : all) {
        values.add(one.operands.get(i));
      }
      joined.push(choose(values, made, choices));
    }
    return joined;
  }

  /** One choice for all variables that hold the same values: they stay the same. */
  private static Value choose(List<Value> values, Map<SameValues, Value> made, Choices choices) {
    Value first = values.get(0);
    if (values.stream().allMatch(value -> value == first)) {
      return first;
    }
    return made.computeIfAbsent(new SameValues(values), same -> choices.of(same.values));
  }

  /** Values told apart as objects, as which they are followed. */
  private record SameValues(List<Value> values) {
    @Override
    public boolean equals(Object other) {
      if (!(other instanceof SameValues same) || same.values.size() != values.size()) {
        return false;
      }
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) != same.values.get(i)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      int hash = 1;
      for (Value value : values) {
        hash = 31 * hash + System.identityHashCode(value);
      }
      return hash;
    }
  }
}
