package dev.biscotti.search.classfile;

import java.util.Arrays;

/** The values before an instruction: those of the local variables and those on the stack. */
final class Frame {
  private final FlowValue[] locals;

  /** Grows as needed, because the file may state too small a size. */
  private FlowValue[] stack;

  private final int limit;
  private int depth;

  private Frame(FlowValue[] locals, FlowValue[] stack, int limit) {
    this.locals = locals;
    this.stack = stack;
    this.limit = limit;
    depth = stack.length;
  }

  /** A frame without values whose stack has a maximum size. */
  static Frame empty(int locals, int limit) {
    FlowValue[] unset = new FlowValue[locals];
    Arrays.fill(unset, FlowValue.UNSET);
    return new Frame(unset, new FlowValue[0], limit);
  }

  Frame copy() {
    return new Frame(locals.clone(), Arrays.copyOf(stack, depth), limit);
  }

  /** The local variables, with the caught exception as the only value on the stack. */
  Frame handling() {
    FlowValue caught = new FlowValue("Ljava/lang/Throwable;", FlowValue.UNKNOWN);
    return new Frame(locals.clone(), new FlowValue[] {caught}, limit);
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
    if (depth >= limit) {
      throw MalformedClassFileException.of("the stack of a method in it is too small");
    }
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth + 8);
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

  /** A local variable or, at higher indexes, a value on the stack. */
  FlowValue value(int index) {
    return index < locals.length ? locals[index] : stack[index - locals.length];
  }

  /**
   * Replaces a local variable or, at higher indexes, a value on the stack with one of the same
   * size.
   */
  void setValue(int index, FlowValue value) {
    if (index < locals.length) {
      locals[index] = value;
    } else {
      stack[index - locals.length] = value;
    }
  }

  /** Merges the values of another path to the same instruction; returns whether any changed. */
  boolean merge(Frame other, Budget budget) {
    if (depth != other.depth) {
      throw MalformedClassFileException.of(
          "the paths to an instruction in it disagree about the stack");
    }
    boolean changed = mergeLocals(other, budget);
    for (int i = 0; i < depth; i++) {
      changed |= merge(stack, i, other.stack[i], budget);
    }
    return changed;
  }

  /** Merges the local variables where an exception can be thrown; returns whether any changed. */
  boolean mergeLocals(Frame other, Budget budget) {
    boolean changed = false;
    for (int i = 0; i < locals.length; i++) {
      changed |= merge(locals, i, other.locals[i], budget);
    }
    return changed;
  }

  private static boolean merge(FlowValue[] values, int at, FlowValue other, Budget budget) {
    if (values[at].equals(other)) {
      return false;
    }
    budget.take((long) values[at].weight() + other.weight());
    FlowValue merged = values[at].or(other);
    boolean changed = !merged.equals(values[at]);
    values[at] = merged;
    return changed;
  }
}
