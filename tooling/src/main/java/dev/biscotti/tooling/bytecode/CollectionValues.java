package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.SinkForm;
import dev.biscotti.search.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Evaluates the members of an array, collection, stream or optional whose making is visible. */
final class CollectionValues {
  /** What makes one from its arguments. */
  private static final Set<String> FACTORIES =
      Set.of(
          "java/util/List.of",
          "java/util/Set.of",
          "java/util/Arrays.asList",
          "java/util/Collections.singletonList",
          "java/util/Collections.singleton",
          "java/util/stream/Stream.of",
          "java/util/Optional.of",
          "java/util/Optional.ofNullable",
          "java/util/Arrays.stream",
          "kotlin/collections/CollectionsKt.listOf",
          "kotlin/collections/SetsKt.setOf",
          "scala/runtime/ScalaRunTime$.wrapRefArray");

  /** What hands out the members of its receiver, or some of them. */
  private static final Set<String> VIEWS =
      Set.of(
          "stream",
          "parallelStream",
          "filter",
          "distinct",
          "sorted",
          "peek",
          "limit",
          "skip",
          "iterator",
          "next",
          "toList");

  /** What hands each member of its receiver to a lambda. */
  private static final Set<String> EACH =
      Set.of(
          "forEach",
          "foreach",
          "map",
          "mapToObj",
          "flatMap",
          "peek",
          "filter",
          "anyMatch",
          "ifPresent");

  private static final String UNKNOWN = "it is taken from a collection that cannot be followed";

  private final Flows flows;
  private final SinkMatcher sinks;
  private final NameEvaluator evaluator;
  private int depth;

  CollectionValues(Flows flows, SinkMatcher sinks, NameEvaluator evaluator) {
    this.flows = flows;
    this.sinks = sinks;
    this.evaluator = evaluator;
  }

  /** The texts that a collection can hold. */
  Texts texts(MethodFlow flow, FlowValue collection) {
    if (depth > 24 || collection.origins().isEmpty()) {
      return Texts.unknown(UNKNOWN);
    }
    depth++;
    try {
      Texts all = Texts.none();
      for (Origin origin : collection.origins()) {
        all =
            all.or(
                origin instanceof Origin.Made made
                    ? made(new Point(flow, made.instruction()))
                    : Texts.unknown(UNKNOWN));
      }
      return all;
    } finally {
      depth--;
    }
  }

  private Texts made(Point point) {
    AbstractInsnNode instruction = point.instruction();
    if (instruction.getOpcode() == Opcodes.ANEWARRAY) {
      return stores(point).stream()
          .map(value -> evaluator.texts(point.flow(), value))
          .reduce(Texts::or)
          .orElseGet(() -> Texts.unknown(UNKNOWN));
    }
    if (instruction instanceof MethodInsnNode call) {
      return called(point, call);
    }
    return instruction instanceof FieldInsnNode access
        ? initialized(access)
        : Texts.unknown(UNKNOWN);
  }

  private Texts called(Point point, MethodInsnNode call) {
    boolean checked =
        sinks
            .sink(call)
            .filter(sink -> sink.form() == SinkForm.HEADERREAD || sink.form() == SinkForm.CARRIER)
            .isPresent();
    if (checked) {
      return Texts.settled();
    }
    if (FACTORIES.contains(call.owner + "." + call.name)) {
      Texts all = Texts.none();
      for (int i = 0; i < point.arguments(); i++) {
        FlowValue argument = point.argument(i);
        all =
            all.or(
                argument.isArray()
                    ? texts(point.flow(), argument)
                    : evaluator.texts(point.flow(), argument));
      }
      return all;
    }
    return VIEWS.contains(call.name) && point.receiver().isPresent()
        ? texts(point.flow(), point.receiver().get())
        : Texts.unknown(UNKNOWN);
  }

  /** What is stored into an array within the method that makes it. */
  private static List<FlowValue> stores(Point array) {
    List<FlowValue> values = new ArrayList<>();
    for (AbstractInsnNode instruction : array.flow().instructions()) {
      if (instruction.getOpcode() == Opcodes.AASTORE
          && array.flow().stack(instruction, 2).isMadeBy(array.instruction())) {
        values.add(array.flow().stack(instruction, 0));
      }
    }
    return values;
  }

  /**
   * The members of an array in their order, such as the arguments of a format; empty if unknown.
   */
  Optional<List<Texts>> inOrder(MethodFlow flow, FlowValue array) {
    if (array.origins().size() != 1
        || !(array.origins().iterator().next() instanceof Origin.Made made)
        || made.instruction().getOpcode() != Opcodes.ANEWARRAY) {
      return Optional.empty();
    }
    return Optional.of(
        stores(new Point(flow, made.instruction())).stream()
            .map(value -> evaluator.texts(flow, value))
            .toList());
  }

  /** A final field that is made where it is declared. */
  private Texts initialized(FieldInsnNode access) {
    Optional<ClassNode> owner = flows.type(access.owner);
    boolean isFinal =
        owner
            .flatMap(type -> Access.field(type, access.name))
            .filter(field -> Access.has(field.access, Opcodes.ACC_FINAL))
            .isPresent();
    if (!isFinal) {
      return Texts.unknown(UNKNOWN);
    }
    String initializer =
        access.getOpcode() == Opcodes.GETSTATIC ? Access.STATIC_INITIALIZER : Access.CONSTRUCTOR;
    Texts all = Texts.none();
    for (MethodNode method : owner.get().methods) {
      Optional<MethodFlow> flow =
          method.name.equals(initializer) ? flows.of(owner.get(), method) : Optional.empty();
      if (flow.isPresent()) {
        for (FieldInsnNode put : flow.get().assignments(access.owner, access.name)) {
          all = all.or(texts(flow.get(), flow.get().stack(put, 0)));
        }
      }
    }
    return all.alternatives().isEmpty() ? Texts.unknown(UNKNOWN) : all;
  }

  /** What a lambda gets from the collection whose method takes it; empty for another method. */
  Optional<Texts> handedToLambda(Point lambda) {
    for (AbstractInsnNode instruction : lambda.flow().instructions()) {
      if (instruction instanceof MethodInsnNode call && EACH.contains(call.name)) {
        Point point = new Point(lambda.flow(), call);
        boolean takes = point.arguments() == 1 && point.argument(0).isMadeBy(lambda.instruction());
        if (takes && point.receiver().isPresent() && takesOne(call)) {
          return Optional.of(texts(lambda.flow(), point.receiver().get()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean takesOne(MethodInsnNode call) {
    return !Type.getArgumentTypes(call.desc)[0].getInternalName().contains("Bi");
  }
}
