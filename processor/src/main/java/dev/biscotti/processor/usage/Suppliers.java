package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.biscotti.search.Supply;
import dev.biscotti.search.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds who supplies a parameter or a field, and with what. */
final class Suppliers {
  private final SourceModel source;
  private final SourceUnits units;
  private final NameEvaluator evaluator;
  private final Slots slots;
  private final Map<Element, List<Supply<TreePath>>> known = new LinkedHashMap<>();

  Suppliers(SourceModel source, SourceUnits units, NameEvaluator evaluator, Slots slots) {
    this.source = source;
    this.units = units;
    this.evaluator = evaluator;
    this.slots = slots;
  }

  List<Supply<TreePath>> of(ExecutableElement method) {
    List<Supply<TreePath>> supplies = known.get(method);
    if (supplies == null) {
      Calls calls = new Calls(method);
      for (CompilationUnitTree unit : candidates(method)) {
        calls.scan(new TreePath(unit), null);
      }
      supplies = calls.found;
      known.put(method, supplies);
    }
    return supplies;
  }

  List<Supply<TreePath>> of(VariableElement field) {
    List<Supply<TreePath>> supplies = known.get(field);
    if (supplies == null) {
      Assignments assignments = new Assignments(field);
      source
          .path(field)
          .flatMap(SourceModel::outermostClass)
          .ifPresent(path -> assignments.scan(path, null));
      if (assignments.found.isEmpty()) {
        recordParameter(field).ifPresent(assignments.found::add);
      }
      supplies = assignments.found;
      known.put(field, supplies);
    }
    return supplies;
  }

  private List<CompilationUnitTree> candidates(ExecutableElement method) {
    Element type = SourceModel.owner(method);
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    String word = (constructor ? type : method).getSimpleName().toString();
    Optional<TreePath> path = source.path(method);
    if (path.isEmpty()) {
      return List.of();
    }
    boolean own =
        method.getModifiers().contains(Modifier.PRIVATE) || type.getKind() == ElementKind.ENUM;
    if (own) {
      return List.of(path.get().getCompilationUnit());
    }
    String name = source.elements().getPackageOf(method).getQualifiedName().toString();
    return units.ofPackage(name).stream()
        .filter(unit -> units.mentions(unit, List.of(word)))
        .toList();
  }

  /** A record's field holds what its constructor was given. */
  private Optional<Supply<TreePath>> recordParameter(VariableElement field) {
    if (!(field.getEnclosingElement() instanceof TypeElement type)
        || type.getKind() != ElementKind.RECORD) {
      return Optional.empty();
    }
    int index =
        type.getRecordComponents().stream()
            .map(component -> component.getSimpleName().toString())
            .toList()
            .indexOf(field.getSimpleName().toString());
    if (index < 0) {
      return Optional.empty();
    }
    Optional<ExecutableElement> canonical =
        type.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.CONSTRUCTOR)
            .map(ExecutableElement.class::cast)
            .filter(one -> one.getParameters().size() == type.getRecordComponents().size())
            .filter(
                one -> one.getParameters().get(index).getSimpleName().equals(field.getSimpleName()))
            .findFirst();
    if (canonical.isEmpty()) {
      return Optional.empty();
    }
    String key = slots.field(field).key();
    Texts given = Texts.slot(slots.parameter(canonical.get(), index));
    return source
        .path(field)
        .map(at -> new Supply<>(at, Map.of(key, given), Map.of(key, at), false));
  }

  private final class Calls extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final ExecutableElement method;
    private final List<Supply<TreePath>> found = new ArrayList<>();

    Calls(ExecutableElement method) {
      this.method = method;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      add(tree.getArguments());
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      add(tree.getArguments());
      return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      if (isMethod(getCurrentPath())) {
        found.add(Supply.reference(getCurrentPath()));
      }
      return super.visitMemberReference(tree, null);
    }

    private boolean isMethod(TreePath path) {
      return source.element(path).filter(method::equals).isPresent();
    }

    private void add(List<? extends ExpressionTree> arguments) {
      TreePath path = getCurrentPath();
      if (!isMethod(path)) {
        return;
      }
      Map<String, Texts> values = new LinkedHashMap<>();
      Map<String, TreePath> places = new LinkedHashMap<>();
      int parameters = method.getParameters().size();
      for (int i = 0; i < parameters && i < arguments.size(); i++) {
        String key = slots.parameter(method, i).key();
        TreePath argument = child(path, arguments.get(i));
        boolean variable = method.isVarArgs() && i == parameters - 1;
        values.put(
            key,
            variable
                ? Texts.unknown("a variable arity parameter is not followed")
                : evaluator.texts(argument));
        places.put(key, argument);
      }
      found.add(new Supply<>(path, values, places, false));
    }
  }

  private final class Assignments extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final VariableElement field;
    private final String key;
    private final List<Supply<TreePath>> found = new ArrayList<>();

    Assignments(VariableElement field) {
      this.field = field;
      this.key = slots.field(field).key();
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      if (isField(tree.getVariable())) {
        add(child(getCurrentPath(), tree.getExpression()));
      }
      return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(
        CompoundAssignmentTree tree, @Nullable Void unused) {
      if (isField(tree.getVariable())) {
        add(getCurrentPath(), Texts.unknown("it grows"));
      }
      return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
      if (Counting.isCounting(tree) && isField(tree.getExpression())) {
        add(getCurrentPath(), Texts.unknown("it is counted"));
      }
      return super.visitUnary(tree, null);
    }

    private boolean isField(ExpressionTree target) {
      return source.element(child(getCurrentPath(), target)).filter(field::equals).isPresent();
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      if (tree.getInitializer() != null
          && source.element(getCurrentPath()).filter(field::equals).isPresent()) {
        add(child(getCurrentPath(), tree.getInitializer()));
      }
      return super.visitVariable(tree, null);
    }

    private void add(TreePath value) {
      add(value, evaluator.texts(value));
    }

    private void add(TreePath value, Texts texts) {
      found.add(new Supply<>(value, Map.of(key, texts), Map.of(key, value), false));
    }
  }
}
