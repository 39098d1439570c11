package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Lowers loops. */
final class Loops {
  private static final Value COUNTED = new Value.Unknown("it is counted");
  private final BodyLowering lowering;

  Loops(BodyLowering lowering) {
    this.lowering = lowering;
  }

  /**
   * The start of a loop's iterations.
   *
   * @param block its first block
   * @param changing the values of variables that change in the loop
   * @param frame the targets of jumps out of it
   */
  private record Head(
      int block, Map<VariableElement, Value.Choice> changing, Jumps.Breakable frame) {
    List<Way> breaks() {
      return frame.breaks().ways();
    }

    List<Way> continues() {
      return frame.continues().map(Jumps.Target::ways).orElse(List.of());
    }
  }

  /** Begins a loop. */
  private Head begin(List<? extends Tree> parts, List<String> labels) {
    InsertionPoint point = lowering.point();
    Choices choices = lowering.context().choices();
    point.next();
    MentionedNames names = MentionedNames.in(parts);
    Map<VariableElement, Value.Choice> changing = new LinkedHashMap<>();
    IdentityHashMap<Value, Value.Choice> shared = new IdentityHashMap<>();
    point
        .locals()
        .forEach(
            (variable, value) -> {
              if (names.assigns(variable.getSimpleName())) {
                changing.put(variable, choices.ofLoop(value));
              } else if (isChangedBuilder(variable, names)) {
                // Variables for one object change together.
                changing.put(variable, shared.computeIfAbsent(value, choices::ofLoop));
              }
            });
    int block = lowering.body().block();
    changing.forEach(
        (variable, choice) -> point.locals().put(variable, new Locals.Held(choice, block)));
    Jumps.Target continues = new Jumps.Target();
    Jumps.Breakable frame =
        new Jumps.Breakable(labels, false, new Jumps.Target(), Optional.of(continues));
    lowering.jumps().push(frame);
    return new Head(lowering.body().block(), changing, frame);
  }

  private static boolean isChangedBuilder(VariableElement variable, MentionedNames names) {
    return SourceModel.isTextBuilder(variable.asType()) && names.mentions(variable.getSimpleName());
  }

  /** Connects paths to the start of the loop. */
  private void repeat(Head head, List<Way> ways) {
    for (Way way : ways) {
      lowering.point().connect(way, head.block());
      head.changing()
          .forEach((variable, choice) -> way.locals().get(variable).ifPresent(choice::add));
    }
  }

  /** The paths that end an iteration. */
  private List<Way> endOfRound(Head head) {
    List<Way> ways = new ArrayList<>(head.continues());
    if (lowering.point().isAlive()) {
      ways.add(lowering.point().leave());
    }
    return ways;
  }

  private void end(Head head, List<Way> ways) {
    lowering.jumps().pop();
    lowering.point().enter(Branches.both(ways, head.breaks()));
  }

  void whileLoop(TreePath path, WhileLoopTree tree, List<String> labels) {
    Head head = begin(List.of(tree.getCondition(), tree.getStatement()), labels);
    Branches branches = lowering.conditions().of(child(path, tree.getCondition()));
    lowering.point().enter(branches.whenTrue());
    lowering.statement(child(path, tree.getStatement()));
    repeat(head, endOfRound(head));
    end(head, branches.whenFalse());
  }

  void doLoop(TreePath path, DoWhileLoopTree tree, List<String> labels) {
    Head head = begin(List.of(tree.getCondition(), tree.getStatement()), labels);
    lowering.statement(child(path, tree.getStatement()));
    lowering.point().enter(endOfRound(head));
    Branches branches = lowering.conditions().of(child(path, tree.getCondition()));
    repeat(head, branches.whenTrue());
    end(head, branches.whenFalse());
  }

  void forLoop(TreePath path, ForLoopTree tree, List<String> labels) {
    lowering.statements(path, tree.getInitializer());
    List<Tree> parts = new ArrayList<>(tree.getUpdate());
    parts.add(tree.getStatement());
    if (tree.getCondition() != null) {
      parts.add(tree.getCondition());
    }
    Head head = begin(parts, labels);
    List<Way> ends = List.of();
    if (tree.getCondition() != null) {
      Branches branches = lowering.conditions().of(child(path, tree.getCondition()));
      lowering.point().enter(branches.whenTrue());
      ends = branches.whenFalse();
    }
    lowering.statement(child(path, tree.getStatement()));
    lowering.point().enter(endOfRound(head));
    lowering.statements(path, tree.getUpdate());
    if (lowering.point().isAlive()) {
      repeat(head, List.of(lowering.point().leave()));
    }
    end(head, ends);
  }

  void forEach(TreePath path, EnhancedForLoopTree tree, List<String> labels) {
    TreePath container = child(path, tree.getExpression());
    Value all = lowering.value(container);
    Head head = begin(List.of(tree.getStatement()), labels);
    // Whether another iteration follows is unknown.
    List<Way> ends = List.of(lowering.point().leave());
    Way round = Way.of(ends.get(0).from(), ends.get(0).locals().copy());
    lowering.point().enter(List.of(round));
    TreePath variable = child(path, tree.getVariable());
    lowering
        .source()
        .variable(variable)
        .ifPresent(one -> lowering.assignments().local(one, member(all, container, one), variable));
    lowering.statement(child(path, tree.getStatement()));
    repeat(head, endOfRound(head));
    end(head, ends);
  }

  /** The value of the variable in a loop over an array or Iterable. */
  private Value member(Value all, TreePath container, VariableElement variable) {
    Optional<TypeMirror> type = lowering.source().type(container);
    if (type.isPresent() && type.get() instanceof ArrayType array) {
      Value element = new Value.ArrayElement(all, COUNTED);
      return converted(element, array.getComponentType(), container, variable);
    }
    TypeMirror member = type.flatMap(this::memberType).orElseGet(variable::asType);
    if (member.getKind().isPrimitive()) {
      return new Value.Member(all);
    }
    String descriptor = lowering.context().names().descriptor(member);
    Value value =
        descriptor.equals("Ljava/lang/Object;")
            ? new Value.Member(all)
            : new Value.Cast(new Value.Member(all), descriptor);
    return converted(value, member, container, variable);
  }

  private Value converted(Value value, TypeMirror type, TreePath at, VariableElement variable) {
    return lowering.conversions().assigned(value, type, variable.asType(), at);
  }

  /** The erased type argument of Iterable. */
  private Optional<TypeMirror> memberType(TypeMirror type) {
    if (SourceModel.isNamed(type, "java.lang.Iterable")) {
      return ((DeclaredType) type)
          .getTypeArguments().stream()
              .map(argument -> lowering.source().types().erasure(argument))
              .findFirst();
    }
    for (TypeMirror parent : lowering.source().types().directSupertypes(type)) {
      Optional<TypeMirror> member = memberType(parent);
      if (member.isPresent()) {
        return member;
      }
    }
    return Optional.empty();
  }
}
