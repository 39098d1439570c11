package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Evaluates fields. */
final class FieldValues {
  private final Flows flows;
  private final Hierarchy hierarchy;
  private final SinkMatcher sinks;
  private final Slots slots;
  private final NameEvaluator evaluator;

  FieldValues(
      Flows flows, Hierarchy hierarchy, SinkMatcher sinks, Slots slots, NameEvaluator evaluator) {
    this.flows = flows;
    this.hierarchy = hierarchy;
    this.sinks = sinks;
    this.slots = slots;
    this.evaluator = evaluator;
  }

  Texts texts(Point point, FieldInsnNode access) {
    Optional<String> header = sinks.headerName(access.owner, access.name);
    if (header.isPresent()) {
      return Texts.literal(header.get());
    }
    Optional<Hierarchy.Member<FieldNode>> found = hierarchy.field(access.owner, access.name);
    if (found.isEmpty()) {
      return Texts.unknown(unknown(access.owner, access.name));
    }
    ClassNode owner = found.get().owner();
    FieldNode field = found.get().node();
    Optional<Texts> fixed = fixed(owner, field);
    return fixed.orElseGet(
        () ->
            flows
                .type(owner.name)
                .map(type -> ofModule(point, type, field))
                .orElseGet(() -> Texts.unknown(unknown(owner.name, field.name))));
  }

  /** What the field's declaration alone says. */
  private Optional<Texts> fixed(ClassNode owner, FieldNode field) {
    if (field.value != null) {
      return Optional.of(
          Annotations.isDeclaration(field)
              ? Texts.declared(String.valueOf(field.value))
              : Texts.literal(String.valueOf(field.value)));
    }
    Optional<Texts> vouched = CookieNames.ofField(field);
    if (vouched.isPresent()) {
      return vouched;
    }
    if (!Access.has(field.access, Opcodes.ACC_ENUM)) {
      return Optional.empty();
    }
    return Optional.of(
        isToStringInherited(owner)
            ? Texts.literal(field.name)
            : Texts.unknown("its toString() is not evaluated"));
  }

  /** Whether an enum's constants show their names as text. */
  static boolean isToStringInherited(ClassNode type) {
    return Access.isEnum(type) && Access.method(type, "toString", "()Ljava/lang/String;").isEmpty();
  }

  private Texts ofModule(Point point, ClassNode owner, FieldNode field) {
    boolean isStatic = Access.has(field.access, Opcodes.ACC_STATIC);
    boolean isFinal = Access.has(field.access, Opcodes.ACC_FINAL);
    if (isFinal && isStatic) {
      return initialized(owner, field, Access.STATIC_INITIALIZER)
          .orElseGet(() -> Texts.unknown(unknown(owner.name, field.name)));
    }
    if (isFinal && Annotations.isSynthetic(field.access) && field.name.startsWith("val$")) {
      return captured(owner, field);
    }
    boolean own =
        isStatic
            || point.receiver().filter(value -> evaluator.isThis(point.flow(), value)).isPresent();
    if (!own) {
      return evaluator
          .constructions()
          .field(point.flow(), point.receiver().orElse(FlowValue.UNSET), owner, field)
          .orElseGet(() -> Texts.unknown(unknown(owner.name, field.name)));
    }
    if (isFinal) {
      Optional<Texts> initial = initialized(owner, field, Access.CONSTRUCTOR);
      if (initial.isPresent()) {
        return initial.get();
      }
    }
    return isFinal || Access.has(field.access, Opcodes.ACC_PRIVATE)
        ? Texts.slot(slots.field(owner, field))
        : Texts.unknown(unknown(owner.name, field.name));
  }

  private static String unknown(String owner, String field) {
    return "the field " + Slots.describe(owner, field) + " is assigned elsewhere";
  }

  /** What an initializer puts into a field; empty if a constructor's own code does. */
  private Optional<Texts> initialized(ClassNode owner, FieldNode field, String initializer) {
    Texts all = Texts.none();
    boolean found = false;
    for (MethodNode method : owner.methods) {
      Optional<MethodFlow> flow =
          method.name.equals(initializer) ? flows.of(owner, method) : Optional.empty();
      if (flow.isEmpty()) {
        continue;
      }
      for (FieldInsnNode assignment : flow.get().assignments(owner.name, field.name)) {
        if (initializer.equals(Access.CONSTRUCTOR) && !isInitializer(flow.get(), assignment)) {
          return Optional.empty();
        }
        found = true;
        all = all.or(evaluator.texts(flow.get(), flow.get().stack(assignment, 0)));
      }
    }
    return found ? Optional.of(all) : Optional.empty();
  }

  /**
   * Whether an assignment belongs to the field's declaration: compilers copy initializers into
   * constructors, so that they stand outside of the constructor's own lines.
   */
  static boolean isInitializer(MethodFlow constructor, AbstractInsnNode assignment) {
    int line = constructor.line(assignment);
    OptionalInt first = OptionalInt.empty();
    int last = 0;
    for (AbstractInsnNode instruction : constructor.instructions()) {
      int at = constructor.line(instruction);
      if (at > 0 && first.isEmpty()) {
        first = OptionalInt.of(at);
      }
      if (MethodFlow.isReturn(instruction)) {
        last = Math.max(last, at);
      }
    }
    return line > 0 && (line < first.orElse(0) || line > last);
  }

  /** A variable that an anonymous or local class sees: what it was made with. */
  private Texts captured(ClassNode owner, FieldNode field) {
    Texts all = Texts.none();
    List<Point> made = new ArrayList<>();
    for (MethodNode constructor : Access.constructors(owner)) {
      flows
          .of(owner, constructor)
          .ifPresent(
              flow ->
                  flow.assignments(owner.name, field.name)
                      .forEach(put -> made.add(new Point(flow, put))));
    }
    for (Point assignment : made) {
      FlowValue value = assignment.flow().stack(assignment.instruction(), 0);
      all = all.or(evaluator.constructions().whereMade(assignment.flow(), value));
    }
    return made.isEmpty() ? Texts.unknown(unknown(owner.name, field.name)) : all;
  }
}
