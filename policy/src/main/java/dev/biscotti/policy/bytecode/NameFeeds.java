package dev.biscotti.policy.bytecode;

import dev.biscotti.policy.usage.Texts;
import dev.biscotti.policy.usage.UsageFindings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Checks what is fed into parameters, methods and fields with {@code @CookieName}. */
final class NameFeeds {
  private static final Set<String> TEXTUAL =
      Set.of("Ljava/lang/String;", "Ljava/lang/CharSequence;");

  private final Hierarchy hierarchy;
  private final NameEvaluator evaluator;
  private final Obligations obligations;
  private final UsageFindings findings;
  private final FindingLog log;
  private final Map<ClassMentions.MethodReference, List<Integer>> known = new HashMap<>();

  NameFeeds(
      Hierarchy hierarchy,
      NameEvaluator evaluator,
      Obligations obligations,
      UsageFindings findings,
      FindingLog log) {
    this.hierarchy = hierarchy;
    this.evaluator = evaluator;
    this.obligations = obligations;
    this.findings = findings;
    this.log = log;
  }

  /** The parameters of a method that take a cookie's name. */
  List<Integer> parameters(ClassMentions.MethodReference reference) {
    List<Integer> parameters = known.get(reference);
    if (parameters == null) {
      parameters = find(reference);
      known.put(reference, parameters);
    }
    return parameters;
  }

  private List<Integer> find(ClassMentions.MethodReference reference) {
    Type[] types = Type.getArgumentTypes(reference.descriptor());
    List<Integer> textual = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      if (TEXTUAL.contains(types[i].getDescriptor().replace("[", ""))) {
        textual.add(i);
      }
    }
    boolean platform = reference.owner().startsWith("java/") || reference.owner().startsWith("[");
    if (textual.isEmpty() || platform) {
      return List.of();
    }
    Optional<Hierarchy.Member<MethodNode>> method =
        hierarchy.method(reference.owner(), reference.name(), reference.descriptor());
    return method.isEmpty()
        ? List.of()
        : textual.stream().filter(index -> isNamed(method.get(), index)).toList();
  }

  private boolean isNamed(Hierarchy.Member<MethodNode> method, int index) {
    return hierarchy.withOverridden(method.owner(), method.node()).stream()
        .anyMatch(
            one ->
                Annotations.has(
                    Annotations.ofParameter(one.owner(), one.node(), index),
                    Annotations.COOKIE_NAME));
  }

  void passed(Point point, ClassMentions.MethodReference method) {
    for (int index : parameters(method)) {
      FlowValue value = point.argument(index);
      Texts texts =
          value.isArray()
              ? evaluator.elementsOf().texts(point.flow(), value)
              : evaluator.argument(point, index);
      add(point, texts, Slots.describe(method.owner(), method.name()));
    }
  }

  void referenced(Point point, ClassMentions.MethodReference method) {
    if (!parameters(method).isEmpty()) {
      log.add(findings.reference(Slots.describe(method.owner(), method.name())), point);
    }
  }

  void assigned(Point point, FieldInsnNode assignment) {
    hierarchy
        .field(assignment.owner, assignment.name)
        .filter(member -> isFed(Annotations.of(member.node())))
        .ifPresent(
            member ->
                add(
                    point,
                    evaluator.texts(point.flow(), point.flow().stack(assignment, 0)),
                    Slots.describe(member.owner().name, assignment.name)));
  }

  /** A field whose constant stands in its declaration, where no code assigns it. */
  void constants(ClassNode owner) {
    for (FieldNode field : owner.fields) {
      if (field.value instanceof String name
          && isFed(Annotations.of(field))
          && !Annotations.isDeclaration(field)
          && !Exceptions.isAllowed(field)) {
        findings
            .set(Texts.literal(name), Slots.describe(owner.name, field.name))
            .forEach(finding -> log.add(finding, owner, field.name, 0));
      }
    }
  }

  /** Names that are listed are vouched for, so that a value nobody can evaluate may be one. */
  private static boolean isFed(List<AnnotationNode> annotations) {
    return Annotations.find(annotations, Annotations.COOKIE_NAME)
        .filter(annotation -> Annotations.strings(annotation, "value").isEmpty())
        .isPresent();
  }

  /** What a method returns that hands out names. */
  void returned(MethodFlow flow) {
    ClassNode owner = flow.owner();
    MethodNode method = flow.method();
    if (!TEXTUAL.contains(Type.getReturnType(method.desc).getDescriptor())) {
      return;
    }
    Optional<AnnotationNode> annotation =
        hierarchy.withOverridden(owner, method).stream()
            .map(one -> Annotations.find(Annotations.of(one.node()), Annotations.COOKIE_NAME))
            .flatMap(Optional::stream)
            .findFirst();
    if (annotation.filter(one -> isFed(List.of(one))).isPresent()) {
      flow.instructions()
          .forEach(
              instruction -> {
                if (instruction.getOpcode() == Opcodes.ARETURN
                    && flow.before(instruction).isPresent()) {
                  add(
                      new Point(flow, instruction),
                      evaluator.texts(flow, flow.stack(instruction, 0)),
                      Slots.describe(owner.name, method.name));
                }
              });
    }
  }

  private void add(Point at, Texts names, String target) {
    obligations.add(NameUse.ofName(at, names, CookieState.UNKNOWN, target));
  }
}
