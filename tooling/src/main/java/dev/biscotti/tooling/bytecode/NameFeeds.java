package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.ListedNames;
import dev.biscotti.search.NameUse;
import dev.biscotti.search.Obligations;
import dev.biscotti.search.Texts;
import dev.biscotti.search.UsageFindings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
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
  private final Obligations<Point> obligations;
  private final UsageFindings findings;
  private final FindingLog log;
  private final Map<ClassMentions.MethodReference, Map<Integer, ListedNames>> known =
      new HashMap<>();

  NameFeeds(
      Hierarchy hierarchy,
      NameEvaluator evaluator,
      Obligations<Point> obligations,
      UsageFindings findings,
      FindingLog log) {
    this.hierarchy = hierarchy;
    this.evaluator = evaluator;
    this.obligations = obligations;
    this.findings = findings;
    this.log = log;
  }

  /** The parameters of a method that take a cookie's name, with the names that they list. */
  Map<Integer, ListedNames> parameters(ClassMentions.MethodReference reference) {
    Map<Integer, ListedNames> parameters = known.get(reference);
    if (parameters == null) {
      parameters = find(reference);
      known.put(reference, parameters);
    }
    return parameters;
  }

  private Map<Integer, ListedNames> find(ClassMentions.MethodReference reference) {
    Type[] types = Type.getArgumentTypes(reference.descriptor());
    List<Integer> textual = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      if (TEXTUAL.contains(types[i].getDescriptor().replace("[", ""))) {
        textual.add(i);
      }
    }
    boolean platform = reference.owner().startsWith("java/") || reference.owner().startsWith("[");
    if (textual.isEmpty() || platform) {
      return Map.of();
    }
    Map<Integer, ListedNames> found = new TreeMap<>();
    hierarchy
        .method(reference.owner(), reference.name(), reference.descriptor())
        .ifPresent(
            method ->
                textual.forEach(
                    index -> listed(method, index).ifPresent(listed -> found.put(index, listed))));
    return found;
  }

  private Optional<ListedNames> listed(Hierarchy.Member<MethodNode> method, int index) {
    return hierarchy.withOverridden(method.owner(), method.node()).stream()
        .map(
            one ->
                CookieNames.listed(
                    Annotations.ofParameter(one.owner(), one.node(), index),
                    isForeign(one.owner())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private boolean isForeign(ClassNode owner) {
    return !hierarchy.isOfModule(owner.name);
  }

  void passed(Point point, ClassMentions.MethodReference method) {
    for (Map.Entry<Integer, ListedNames> parameter : parameters(method).entrySet()) {
      int index = parameter.getKey();
      FlowValue value = point.argument(index);
      Texts texts =
          value.isArray()
              ? evaluator.elementsOf().texts(point.flow(), value)
              : evaluator.argument(point, index);
      add(point, texts, parameter.getValue(), Slots.describe(method.owner(), method.name()));
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
        .ifPresent(
            member ->
                CookieNames.listed(Annotations.of(member.node()), isForeign(member.owner()))
                    .ifPresent(
                        listed ->
                            add(
                                point,
                                evaluator.texts(point.flow(), point.flow().stack(assignment, 0)),
                                listed,
                                Slots.describe(member.owner().name, assignment.name))));
  }

  /** A field whose constant stands in its declaration, where no code assigns it. */
  void constants(ClassNode owner) {
    for (FieldNode field : owner.fields) {
      if (field.value instanceof String name
          && !Annotations.isDeclaration(field)
          && !Exceptions.isAllowed(field)) {
        CookieNames.listed(Annotations.of(field), false)
            .map(
                listed ->
                    NameUse.ofFeed(
                        owner, Texts.literal(name), listed, Slots.describe(owner.name, field.name)))
            .ifPresent(
                use ->
                    use.judge(findings).forEach(finding -> log.add(finding, owner, field.name, 0)));
      }
    }
  }

  /** What a method returns that hands out names. */
  void returned(MethodFlow flow) {
    ClassNode owner = flow.owner();
    MethodNode method = flow.method();
    if (!TEXTUAL.contains(Type.getReturnType(method.desc).getDescriptor())) {
      return;
    }
    Optional<ListedNames> listed =
        hierarchy.withOverridden(owner, method).stream()
            .map(one -> CookieNames.listed(Annotations.of(one.node()), isForeign(one.owner())))
            .flatMap(Optional::stream)
            .findFirst();
    if (listed.isPresent()) {
      flow.instructions()
          .forEach(
              instruction -> {
                if (instruction.getOpcode() == Opcodes.ARETURN
                    && flow.before(instruction).isPresent()) {
                  add(
                      new Point(flow, instruction),
                      evaluator.texts(flow, flow.stack(instruction, 0)),
                      listed.get(),
                      Slots.describe(owner.name, method.name));
                }
              });
    }
  }

  private void add(Point at, Texts names, ListedNames listed, String target) {
    obligations.add(NameUse.ofFeed(at, names, listed, target));
  }
}
