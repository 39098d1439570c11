package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.Piece;
import dev.biscotti.search.SinkKind;
import dev.biscotti.search.Text;
import dev.biscotti.search.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Evaluates the results of calls. */
final class MethodValues {
  private final Flows flows;
  private final Hierarchy hierarchy;
  private final SinkMatcher sinks;
  private final Slots slots;
  private final CookieNames names;
  private final NameEvaluator evaluator;
  private final StringCalls strings;
  private final BuilderValues builders;

  /** What a method returns, with slots for its parameters and for its object's fields. */
  private final Map<MethodNode, Texts> results = new HashMap<>();

  private final Set<MethodNode> beingEvaluated = new HashSet<>();

  MethodValues(
      Flows flows,
      Hierarchy hierarchy,
      SinkMatcher sinks,
      Slots slots,
      CookieNames names,
      NameEvaluator evaluator) {
    this.flows = flows;
    this.hierarchy = hierarchy;
    this.sinks = sinks;
    this.slots = slots;
    this.names = names;
    this.evaluator = evaluator;
    this.strings = new StringCalls(evaluator);
    this.builders = new BuilderValues(evaluator);
  }

  Texts texts(Point point, MethodInsnNode call) {
    Optional<SinkCall> sink = sinks.sink(call);
    Optional<Texts> ofSink = sink.flatMap(known -> ofSink(known, point));
    if (ofSink.isPresent()) {
      return ofSink.get();
    }
    if (BuilderValues.isBuilder(call.owner)) {
      return builders.texts(point, call);
    }
    if (call.name.equals(Access.CONSTRUCTOR)) {
      boolean copy = call.owner.equals("java/lang/String") && point.arguments() == 1;
      return copy ? evaluator.argument(point, 0) : object(call);
    }
    Optional<Hierarchy.Member<MethodNode>> method =
        hierarchy.method(call.owner, call.name, call.desc);
    Optional<Texts> vouched =
        method.flatMap(member -> names.ofMethod(member.owner(), member.node()));
    if (vouched.isPresent()) {
      return vouched.get();
    }
    if (isCookieAsText(point, call)) {
      return Texts.settled();
    }
    return strings
        .texts(point, call)
        .or(() -> enumName(point, call))
        .or(() -> collectionMember(point, call))
        .or(() -> method.flatMap(member -> followed(point, call, member)))
        .orElseGet(
            () -> Texts.unknown("it is the result of " + Slots.describe(call.owner, call.name)));
  }

  /** An object where a text is wanted: a cookie shows its name, anything else what nobody knows. */
  private Texts object(MethodInsnNode call) {
    return sinks.isCookieType(call.owner) ? Texts.settled() : Texts.unknown("an object is no text");
  }

  private Optional<Texts> ofSink(SinkCall sink, Point point) {
    return switch (sink.form()) {
      case HEADERNAME ->
          sink.nameArgument() >= 0
              ? Optional.of(evaluator.argument(point, sink.nameArgument()))
              : Optional.empty();
      case CARRIER, NAME, COOKIESTRING, COPY, HEADERREAD ->
          sink.kind() == SinkKind.READ ? Optional.empty() : Optional.of(Texts.settled());
      case SCAN -> Optional.of(Texts.unknown("it is the name of a cookie that was read"));
      case SESSION, HEADER, IMPLICIT, ANNOT, DYNAMIC -> Optional.empty();
    };
  }

  /** The text of a cookie object, whose name was checked where it was made. */
  private boolean isCookieAsText(Point point, MethodInsnNode call) {
    return call.name.equals("toString")
        && point.receiver().filter(value -> sinks.isCookieType(value.className())).isPresent();
  }

  private Optional<Texts> enumName(Point point, MethodInsnNode call) {
    boolean asked = call.name.equals("name") || call.name.equals("toString");
    if (!asked || point.arguments() > 0 || point.receiver().isEmpty()) {
      return Optional.empty();
    }
    FlowValue object = point.receiver().get();
    Optional<ClassNode> type =
        flows.type(object.className()).filter(Access::isEnum).or(() -> ofConstant(object));
    boolean known =
        type.filter(found -> call.name.equals("name") || FieldValues.isToStringInherited(found))
            .isPresent();
    if (!known) {
      return Optional.empty();
    }
    Texts all = Texts.none();
    for (Origin origin : object.origins()) {
      if (!(origin instanceof Origin.Made made)
          || !(made.instruction() instanceof FieldInsnNode access)
          || access.getOpcode() != Opcodes.GETSTATIC
          || !access.owner.equals(type.get().name)) {
        return Optional.of(allConstants(type.get()));
      }
      all = all.or(Texts.literal(access.name));
    }
    return Optional.of(all);
  }

  /** An enum's constant that is used as an object of a class above it. */
  private Optional<ClassNode> ofConstant(FlowValue object) {
    return object.origins().stream()
        .filter(Origin.Made.class::isInstance)
        .map(origin -> ((Origin.Made) origin).instruction())
        .filter(FieldInsnNode.class::isInstance)
        .flatMap(access -> flows.type(((FieldInsnNode) access).owner).stream())
        .filter(Access::isEnum)
        .findFirst();
  }

  private static Texts allConstants(ClassNode type) {
    return type.fields.stream()
        .filter(field -> Access.has(field.access, Opcodes.ACC_ENUM))
        .map(field -> Texts.literal(field.name))
        .reduce(Texts.none(), Texts::or);
  }

  private Optional<Texts> collectionMember(Point point, MethodInsnNode call) {
    boolean list = call.owner.equals("java/util/List");
    boolean takes = list && (call.name.equals("get") || call.name.equals("getFirst"));
    boolean iterates = call.owner.equals("java/util/Iterator") && call.name.equals("next");
    return (takes || iterates) && point.receiver().isPresent()
        ? Optional.of(evaluator.elementsOf().texts(point.flow(), point.receiver().get()))
        : Optional.empty();
  }

  private Optional<Texts> followed(
      Point point, MethodInsnNode call, Hierarchy.Member<MethodNode> target) {
    Optional<MethodFlow> flow =
        flows.of(target.owner().name, target.node().name, target.node().desc);
    boolean direct = call.getOpcode() == Opcodes.INVOKESPECIAL;
    if (flow.isEmpty() || (!direct && isOverridable(flow.get().owner(), flow.get().method()))) {
      return Optional.empty();
    }
    Texts result = result(flow.get());
    if (!result.hasSlots()) {
      return Optional.of(result);
    }
    Map<String, Texts> values = new LinkedHashMap<>();
    for (int i = 0; i < point.arguments(); i++) {
      values.put(
          slots.parameter(flow.get().owner(), flow.get().method(), i).key(),
          evaluator.argument(point, i));
    }
    Texts filled = result.fill(values);
    return Optional.of(
        point
            .receiver()
            .filter(object -> !evaluator.isThis(point.flow(), object))
            .map(object -> withObject(filled, point.flow(), object))
            .orElse(filled));
  }

  /** Fills the fields of the object that a method was called on. */
  private Texts withObject(Texts texts, MethodFlow flow, FlowValue object) {
    Map<String, Texts> values = new LinkedHashMap<>();
    for (Text text : texts.alternatives()) {
      for (Piece.Slot slot : text.slots()) {
        if (slots.source(slot).orElse(null) instanceof Slots.Source.Field field
            && !Access.has(field.field().access, Opcodes.ACC_STATIC)) {
          values.put(slot.key(), ofObject(slot, flow, object, field.owner(), field.field()));
        }
      }
    }
    return texts.fill(values);
  }

  private Texts ofObject(
      Piece.Slot slot, MethodFlow flow, FlowValue object, ClassNode owner, FieldNode field) {
    return evaluator
        .constructions()
        .field(flow, object, owner, field)
        .orElseGet(() -> Texts.unknown("it is what " + slot.description() + " holds"));
  }

  private Texts result(MethodFlow flow) {
    Texts known = results.get(flow.method());
    if (known != null) {
      return known;
    }
    if (!beingEvaluated.add(flow.method())) {
      return Texts.unknown("it is the result of a recursion");
    }
    try {
      Texts all = Texts.none();
      for (FlowValue value : flow.returned()) {
        all = all.or(evaluator.texts(flow, value));
      }
      boolean object = Type.getReturnType(flow.method().desc).getSort() >= Type.ARRAY;
      Texts result = object ? all : Texts.unknown("it is computed");
      results.put(flow.method(), result);
      return result;
    } finally {
      beingEvaluated.remove(flow.method());
    }
  }

  /** Whether another body than the visible one may run. */
  private static boolean isOverridable(ClassNode owner, MethodNode method) {
    int closed = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
    return !Access.has(method.access, closed) && !Access.has(owner.access, Opcodes.ACC_FINAL);
  }
}
