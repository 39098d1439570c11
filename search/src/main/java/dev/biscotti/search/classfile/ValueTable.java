package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.code.Weights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The values, in the searched form, that the instructions of a method produce. */
final class ValueTable {
  static final Value UNFOLLOWED = new Value.Unknown("it cannot be followed");
  static final Value COMPUTED = new Value.Unknown("it is computed");
  static final Value OBJECT = new Value.Unknown("an object is not a text");
  private static final Value ESCAPED = new Value.Unknown("its StringBuilder is passed on");

  private final @Nullable Value[] made;
  private final Parameters parameters;
  private final Map<FlowValue, Value> choices = new HashMap<>();
  private final Map<FlowValue, Value.Choice> open = new HashMap<>();
  private final Weights weights;
  private final Body body;
  private final IntUnaryOperator blocks;

  /**
   * Creates an empty table.
   *
   * @param length the length of the code
   * @param parameters the parameters of the method or lambda
   * @param weights limits the nesting of values
   * @param body the body that has the values
   * @param blocks the block of the body that an instruction is in
   */
  ValueTable(
      int length, Parameters parameters, Weights weights, Body body, IntUnaryOperator blocks) {
    made = new @Nullable Value[length];
    this.parameters = parameters;
    this.weights = weights;
    this.body = body;
    this.blocks = blocks;
  }

  Value limited(Value whole, List<Value> parts) {
    return weights.limited(whole, parts);
  }

  void set(int instruction, Value value) {
    made[instruction] = value;
  }

  /**
   * A value in the searched form. The instructions that must have produced it were added before.
   */
  Value of(FlowValue value) {
    if (value.hasOneOrigin()) {
      Value known = known(value.origin());
      return known == null ? UNFOLLOWED : known;
    }
    FlowValue key = value.untyped();
    Value known = choices.get(key);
    if (known == null) {
      known = choice(key);
      choices.put(key, known);
    }
    return known;
  }

  private @Nullable Value known(int origin) {
    if (origin < 0) {
      return parameters.value(FlowValue.parameterOf(origin));
    }
    if (origin >= FlowValue.UNKNOWN) {
      return origin == FlowValue.ESCAPED ? ESCAPED : UNFOLLOWED;
    }
    return made[origin];
  }

  private Value choice(FlowValue value) {
    Value.Choice choice = new Value.Choice(body);
    for (int origin : value.origins()) {
      Value option = known(origin);
      if (option == null) {
        // Added later, in a loop.
        Value.Choice later = new Value.Choice(body);
        open.put(value, later);
        return later;
      }
      add(choice, origin, option);
    }
    return choice.orOnly();
  }

  /** Parameters exist from the beginning; the block of other values is unknown. */
  private void add(Value.Choice choice, int origin, Value option) {
    if (origin < FlowValue.UNKNOWN) {
      choice.add(option, blocks.applyAsInt(Math.max(origin, 0)));
    } else {
      choice.add(option);
    }
  }

  /**
   * A value converted to the type of a parameter, field or result that the JVM represents as int.
   */
  Value as(FlowValue value, String type) {
    Value plain = of(value);
    if ((!type.equals("C") && !type.equals("Z")) || value.type().equals(type)) {
      return plain;
    }
    return plain instanceof Value.Constant constant
        ? new Value.Constant(TypedConstants.as(constant.value(), type))
        : limited(new Value.Converted(plain, type), List.of(plain));
  }

  /** Adds the values that loops produce to the choices created before. */
  void close() {
    for (Map.Entry<FlowValue, Value.Choice> choice : open.entrySet()) {
      for (int origin : choice.getKey().origins()) {
        Value option = known(origin);
        add(choice.getValue(), origin, option == null ? UNFOLLOWED : option);
      }
    }
  }
}
