package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Evaluates the fields of objects whose making is visible: enum constants, and objects in final
 * fields or in the same method.
 */
final class Constructions {
  private static final int DEEPEST = 12;

  private final Flows flows;
  private final Hierarchy hierarchy;
  private final Slots slots;
  private final NameEvaluator evaluator;
  private int depth;

  Constructions(Flows flows, Hierarchy hierarchy, Slots slots, NameEvaluator evaluator) {
    this.flows = flows;
    this.hierarchy = hierarchy;
    this.slots = slots;
    this.evaluator = evaluator;
  }

  /** What a field of an object can hold; empty if the object's making is not visible. */
  Optional<Texts> field(MethodFlow flow, FlowValue object, ClassNode owner, FieldNode field) {
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    depth++;
    try {
      List<Point> made = of(flow, object);
      Texts all = Texts.none();
      for (Point creation : made) {
        Optional<Texts> value = madeWith(creation, owner, field);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        all = all.or(value.get());
      }
      return made.isEmpty() ? Optional.empty() : Optional.of(all);
    } finally {
      depth--;
    }
  }

  /** The constructor calls that an object can come from; none if one of them is not visible. */
  private List<Point> of(MethodFlow flow, FlowValue object) {
    List<Point> all = new ArrayList<>();
    for (Origin origin : object.origins()) {
      List<Point> made = of(flow, origin);
      if (made.isEmpty()) {
        return ofEnum(object.className());
      }
      all.addAll(made);
    }
    return all;
  }

  private List<Point> of(MethodFlow flow, Origin origin) {
    if (origin instanceof Origin.Made made) {
      if (isCreation(made.instruction())) {
        return List.of(new Point(flow, made.instruction()));
      }
      if (made.instruction() instanceof FieldInsnNode access) {
        return ofField(access);
      }
    }
    return List.of();
  }

  private static boolean isCreation(AbstractInsnNode instruction) {
    return instruction instanceof MethodInsnNode call && call.name.equals(Access.CONSTRUCTOR);
  }

  private List<Point> ofField(FieldInsnNode access) {
    Optional<Hierarchy.Member<FieldNode>> found = hierarchy.field(access.owner, access.name);
    boolean isFinal =
        found.filter(member -> Access.has(member.node().access, Opcodes.ACC_FINAL)).isPresent();
    Optional<ClassNode> owner = found.flatMap(member -> flows.type(member.owner().name));
    if (!isFinal || owner.isEmpty()) {
      return List.of();
    }
    boolean isStatic = access.getOpcode() == Opcodes.GETSTATIC;
    String initializer = isStatic ? Access.STATIC_INITIALIZER : Access.CONSTRUCTOR;
    List<Point> all = new ArrayList<>();
    for (MethodNode method : owner.get().methods) {
      Optional<MethodFlow> flow =
          method.name.equals(initializer) ? flows.of(owner.get(), method) : Optional.empty();
      if (flow.isPresent()) {
        for (FieldInsnNode put : flow.get().assignments(owner.get().name, access.name)) {
          FlowValue value = flow.get().stack(put, 0);
          List<Point> made = depth < DEEPEST ? direct(flow.get(), value) : List.of();
          if (made.isEmpty()) {
            return List.of();
          }
          all.addAll(made);
        }
      }
    }
    return all;
  }

  private List<Point> direct(MethodFlow flow, FlowValue value) {
    List<Point> all = new ArrayList<>();
    for (Origin origin : value.origins()) {
      if (!(origin instanceof Origin.Made made) || !isCreation(made.instruction())) {
        return List.of();
      }
      all.add(new Point(flow, made.instruction()));
    }
    return all;
  }

  /** An object of an enum whose constant is not known is one of them all. */
  private List<Point> ofEnum(String className) {
    List<Point> all = new ArrayList<>();
    Optional<ClassNode> type = flows.type(className).filter(Access::isEnum);
    if (type.isPresent()) {
      for (FieldNode field : type.get().fields) {
        if (Access.has(field.access, Opcodes.ACC_ENUM)) {
          all.addAll(
              ofField(new FieldInsnNode(Opcodes.GETSTATIC, className, field.name, field.desc)));
        }
      }
    }
    return all;
  }

  private Optional<Texts> madeWith(Point creation, ClassNode owner, FieldNode field) {
    MethodInsnNode call = (MethodInsnNode) creation.instruction();
    Optional<MethodFlow> constructor = flows.of(call.owner, call.name, call.desc);
    if (constructor.isEmpty() || depth >= DEEPEST) {
      return Optional.empty();
    }
    depth++;
    try {
      return assigned(constructor.get(), owner, field)
          .map(texts -> texts.fill(arguments(constructor.get(), creation)));
    } finally {
      depth--;
    }
  }

  /** What a constructor leaves in a field, in terms of its parameters. */
  private Optional<Texts> assigned(MethodFlow constructor, ClassNode owner, FieldNode field) {
    Optional<Texts> all = Optional.empty();
    if (constructor.owner().name.equals(owner.name)) {
      for (FieldInsnNode put : constructor.assignments(owner.name, field.name)) {
        Texts value = evaluator.texts(constructor, constructor.stack(put, 0));
        all = Optional.of(all.map(before -> before.or(value)).orElse(value));
      }
    }
    return all.isPresent() ? all : delegated(constructor, owner, field);
  }

  /** By way of {@code this(...)} or {@code super(...)}. */
  private Optional<Texts> delegated(MethodFlow constructor, ClassNode owner, FieldNode field) {
    for (AbstractInsnNode instruction : constructor.instructions()) {
      if (isCreation(instruction)
          && constructor
              .receiver(instruction)
              .filter(object -> evaluator.isThis(constructor, object))
              .isPresent()) {
        return madeWith(new Point(constructor, instruction), owner, field);
      }
    }
    return Optional.empty();
  }

  private Map<String, Texts> arguments(MethodFlow method, Point call) {
    Map<String, Texts> values = new LinkedHashMap<>();
    for (int i = 0; i < call.arguments(); i++) {
      values.put(
          slots.parameter(method.owner(), method.method(), i).key(), evaluator.argument(call, i));
    }
    return values;
  }

  /**
   * A value of an anonymous or local class's constructor, in terms of the code around the class.
   */
  Texts whereMade(MethodFlow constructor, FlowValue value) {
    Texts inside = evaluator.texts(constructor, value);
    Optional<ClassNode> around = Access.outerClass(constructor.owner()).flatMap(flows::type);
    Texts all = Texts.none();
    for (MethodNode method : around.map(type -> type.methods).orElse(List.of())) {
      for (AbstractInsnNode instruction : method.instructions) {
        boolean creates =
            instruction instanceof MethodInsnNode call
                && call.owner.equals(constructor.owner().name)
                && call.name.equals(Access.CONSTRUCTOR)
                && call.desc.equals(constructor.method().desc);
        Optional<MethodFlow> flow = creates ? flows.of(around.get(), method) : Optional.empty();
        if (flow.isPresent() && flow.get().before(instruction).isPresent()) {
          all = all.or(inside.fill(arguments(constructor, new Point(flow.get(), instruction))));
        }
      }
    }
    return all.alternatives().isEmpty() ? Texts.unknown("the variable is supplied elsewhere") : all;
  }
}
