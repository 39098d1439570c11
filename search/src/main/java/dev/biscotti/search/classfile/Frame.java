package dev.biscotti.search.classfile;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** The values before an instruction: those of the local variables and those on the stack. */
final class Frame {
  private final FlowValue[] locals;
  private final FlowValue[] stack;
  private int depth;

  private Frame(FlowValue[] locals, FlowValue[] stack, int depth) {
    this.locals = locals;
    this.stack = stack;
    this.depth = depth;
  }

  /** A frame with no value yet. */
  static Frame empty(int locals) {
    FlowValue[] unset = new FlowValue[locals];
    Arrays.fill(unset, FlowValue.UNSET);
    return new Frame(unset, new FlowValue[0], 0);
  }

  /** A copy that can take so many values on its stack. */
  Frame copy(int stack) {
    return new Frame(locals.clone(), Arrays.copyOf(this.stack, Math.max(stack, depth)), depth);
  }

  /** A copy that is kept. */
  Frame copy() {
    return copy(depth);
  }

  /** The local variables, with what a handler catches as the only value on the stack. */
  Frame handling() {
    FlowValue caught = new FlowValue("Ljava/lang/Throwable;", FlowValue.UNKNOWN);
    return new Frame(locals.clone(), new FlowValue[] {caught}, 1);
  }

  int depth() {
    return depth;
  }

  int size() {
    return locals.length + depth;
  }

  FlowValue local(int local) {
    return locals[checked(local)];
  }

  void setLocal(int local, FlowValue value) {
    int at = checked(local);
    if (at > 0 && locals[at - 1].size() == 2) {
      locals[at - 1] = FlowValue.UNSET;
    }
    locals[at] = value;
    if (value.size() == 2) {
      locals[checked(local + 1)] = FlowValue.UNSET;
    }
  }

  private int checked(int local) {
    if (local >= locals.length) {
      throw MalformedClassFileException.of("a method in it uses more local variables than it has");
    }
    return local;
  }

  void push(FlowValue value) {
    if (depth == stack.length) {
      throw MalformedClassFileException.of("the stack of a method in it is too small");
    }
    stack[depth++] = value;
  }

  FlowValue pop() {
    FlowValue top = peek(0);
    depth--;
    return top;
  }

  void pop(int count) {
    if (count > depth) {
      throw underflow();
    }
    depth -= count;
  }

  /** A value on the stack, counted from its top. */
  FlowValue peek(int fromTop) {
    if (fromTop >= depth) {
      throw underflow();
    }
    return stack[depth - 1 - fromTop];
  }

  private static MalformedClassFileException underflow() {
    return MalformedClassFileException.of("a method in it takes from an empty stack");
  }

  /** Replaces every copy of a value. */
  void replace(UnaryOperator<FlowValue> replacement) {
    for (int i = 0; i < locals.length; i++) {
      locals[i] = replacement.apply(locals[i]);
    }
    for (int i = 0; i < depth; i++) {
      stack[i] = replacement.apply(stack[i]);
    }
  }

  /** Adds the values of another way to the same instruction; says whether that changes any. */
  boolean merge(Frame other) {
    if (depth != other.depth) {
      throw MalformedClassFileException.of(
          "the ways to an instruction in it do not agree on the stack");
    }
    boolean changed = mergeLocals(other);
    for (int i = 0; i < depth; i++) {
      changed |= merge(stack, i, other.stack[i]);
    }
    return changed;
  }

  /**
   * Adds the values of local variables where an exception can be thrown; says whether that changes
   * any.
   */
  boolean mergeLocals(Frame other) {
    boolean changed = false;
    for (int i = 0; i < locals.length; i++) {
      changed |= merge(locals, i, other.locals[i]);
    }
    return changed;
  }

  private static boolean merge(FlowValue[] values, int at, FlowValue other) {
    FlowValue merged = values[at].or(other);
    boolean changed = !merged.equals(values[at]);
    values[at] = merged;
    return changed;
  }
}
