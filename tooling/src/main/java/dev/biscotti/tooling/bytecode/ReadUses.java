package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.CookieSink;
import dev.biscotti.search.SinkForm;
import dev.biscotti.search.SinkKind;
import dev.biscotti.search.Texts;
import dev.biscotti.search.UsageFindings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads the names of cookies that code asks for. */
final class ReadUses {
  private static final Set<String> COMPARISONS =
      Set.of("equals", "equalsIgnoreCase", "contentEquals");
  private static final Set<String> LOOKUPS =
      Set.of("get", "getFirst", "containsKey", "getOrDefault", "first", "contains");

  /** Static methods that compare their two arguments; Kotlin's == is one. */
  private static final Set<String> STATIC_COMPARISONS =
      Set.of("java/util/Objects.equals", "kotlin/jvm/internal/Intrinsics.areEqual");

  private final SinkMatcher sinks;
  private final NameEvaluator evaluator;
  private final UsageFindings findings;
  private final FindingLog log;
  private final boolean wanted;

  ReadUses(
      SinkMatcher sinks,
      NameEvaluator evaluator,
      UsageFindings findings,
      FindingLog log,
      boolean wanted) {
    this.sinks = sinks;
    this.evaluator = evaluator;
    this.findings = findings;
    this.log = log;
    this.wanted = wanted;
  }

  private void add(Texts names, Point at) {
    if (wanted) {
      findings.read(names).forEach(finding -> log.add(finding, at));
    }
  }

  /** A call that takes the name. */
  void call(Point point, SinkCall sink) {
    boolean reads = sink.kind() == SinkKind.READ && sink.form() == SinkForm.NAME;
    if (reads && sink.nameArgument() >= 0 && sink.nameArgument() < point.arguments()) {
      add(evaluator.argument(point, sink.nameArgument()), point);
    }
  }

  /** Whether a call of this name may look at what was read. */
  static boolean mayLookAt(MethodInsnNode call) {
    return COMPARISONS.contains(call.name)
        || LOOKUPS.contains(call.name)
        || call.name.equals("startsWith")
        || call.name.equals("areEqual");
  }

  /** A comparison with a cookie's name, or a look-up in the cookies of a request. */
  void compared(Point point, MethodInsnNode call) {
    if (!wanted || point.arguments() == 0) {
      return;
    }
    if (STATIC_COMPARISONS.contains(call.owner + "." + call.name)) {
      compared(point, point.argument(0), point.argument(1));
      return;
    }
    Optional<FlowValue> receiver = point.receiver();
    if (receiver.isEmpty()) {
      return;
    }
    if (COMPARISONS.contains(call.name)) {
      compared(point, receiver.get(), point.argument(0));
    } else if (call.name.equals("startsWith") && isReadName(point.flow(), receiver.get())) {
      add(
          evaluator.argument(point, 0).plus(Texts.unknown("only its beginning is compared")),
          point);
    } else if (LOOKUPS.contains(call.name) && isScan(sinks, point.flow(), receiver.get())) {
      add(evaluator.argument(point, 0), point);
    }
  }

  private void compared(Point point, FlowValue left, FlowValue right) {
    if (isReadName(point.flow(), left)) {
      add(evaluator.texts(point.flow(), right), point);
    } else if (isReadName(point.flow(), right)) {
      add(evaluator.texts(point.flow(), left), point);
    }
  }

  private boolean isReadName(MethodFlow flow, FlowValue value) {
    return isScan(sinks, flow, value) && !isInCarrier(flow);
  }

  /** Whether a value is what was read from a request: its cookies, or the name of one. */
  static boolean isScan(SinkMatcher sinks, MethodFlow flow, FlowValue value) {
    return !value.origins().isEmpty()
        && value.origins().stream()
            .allMatch(
                origin ->
                    origin instanceof Origin.Made made
                        && flow.before(made.instruction()).isPresent()
                        && made.instruction() instanceof MethodInsnNode call
                        && sinks
                            .sink(call)
                            .filter(sink -> sink.form() == SinkForm.SCAN)
                            .isPresent());
  }

  /** A filter that overrides addCookie looks at the names of cookies that are set. */
  private boolean isInCarrier(MethodFlow flow) {
    return sinks
        .sink(flow.owner(), flow.method())
        .filter(sink -> sink.form() == SinkForm.CARRIER)
        .isPresent();
  }

  /** Annotations that ask for a cookie, such as Spring's {@code @CookieValue}. */
  void annotated(ClassNode owner) {
    if (!wanted) {
      return;
    }
    for (FieldNode field : owner.fields) {
      for (AnnotationNode annotation : Annotations.of(field)) {
        report(annotated(annotation, Optional.of(field.name)), owner, field.name, 0);
      }
    }
    for (MethodNode method : owner.methods) {
      int line = FindingLog.firstLine(method);
      for (AnnotationNode annotation : Annotations.of(method)) {
        report(annotated(annotation, Optional.empty()), owner, method.name, line);
      }
      for (int i = 0; i < Type.getArgumentCount(method.desc); i++) {
        for (AnnotationNode annotation : Annotations.ofParameter(owner, method, i)) {
          Optional<String> name = Slots.sourceName(method, i);
          report(annotated(annotation, name), owner, method.name, line);
        }
      }
    }
  }

  private void report(Texts names, ClassNode owner, String member, int line) {
    findings.read(names).forEach(finding -> log.add(finding, owner, member, line));
  }

  private Texts annotated(AnnotationNode annotation, Optional<String> ownName) {
    List<CookieSink> members =
        sinks.table().ofType(Type.getType(annotation.desc).getClassName()).stream()
            .filter(sink -> sink.form() == SinkForm.ANNOT)
            .toList();
    for (CookieSink member : members) {
      String name = Annotations.string(annotation, member.member());
      if (!name.isEmpty()) {
        return Texts.literal(name);
      }
    }
    boolean usesOwnName =
        members.stream()
            .anyMatch(member -> member.name().filter(CookieSink.PARAMETER::equals).isPresent());
    return usesOwnName ? ownName.map(Texts::literal).orElse(Texts.none()) : Texts.none();
  }
}
