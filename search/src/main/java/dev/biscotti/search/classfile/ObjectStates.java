package dev.biscotti.search.classfile;

import java.util.Set;

/**
 * Follows the states of objects that calls change. Every copy of the reference to a new object is
 * renamed when its constructor is called, and every copy of the reference to a StringBuilder when a
 * method changes it. So each value represents one state. Once other code has the builder, its state
 * is unknown.
 */
final class ObjectStates {
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
          "getClass",
          "<init>");

  private static final String LANGUAGE = "java.lang.";

  private final Budget budget;

  ObjectStates(Budget budget) {
    this.budget = budget;
  }

  /** Whether a call changes a StringBuilder. */
  static boolean isChange(ConstantPool.Method method, FlowValue receiver) {
    boolean builder =
        receiver.isBuilder()
            || method.owner().equals("java.lang.StringBuilder")
            || method.owner().equals("java.lang.StringBuffer");
    return builder && !READING.contains(method.name());
  }

  /** Gives an object its new state after a call. */
  void change(FlowValue object, int call, Frame frame) {
    rename(object, object.hasEscaped() ? FlowValue.ESCAPED : call, frame);
  }

  /** Passes the arguments on top of the stack to a call. */
  void passArguments(Frame frame, int count, String owner) {
    if (!owner.startsWith(LANGUAGE)) {
      escapeAll(frame, count);
    }
  }

  /** Records that other code gets the values on top of the stack. */
  void escapeAll(Frame frame, int count) {
    for (int i = 0; i < count; i++) {
      escape(frame.peek(i), frame);
    }
  }

  /** Records that other code gets a value. */
  void escape(FlowValue value, Frame frame) {
    if (value.isBuilder()) {
      rename(value, FlowValue.ESCAPED, frame);
    }
  }

  private void rename(FlowValue old, int origin, Frame frame) {
    budget.take(frame.size());
    for (int i = 0; i < frame.size(); i++) {
      FlowValue value = frame.value(i);
      if (value.hasSameOrigins(old) && old.isFollowed()) {
        frame.setValue(i, value.from(origin));
      } else if (value.isBuilder() && value.sharesOrigins(old)) {
        // The result may be the same builder, which has then changed too.
        frame.setValue(i, value.from(FlowValue.ESCAPED));
      }
    }
  }
}
