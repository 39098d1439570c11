package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.SinkForm;
import dev.biscotti.search.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Evaluates the members of an array, collection, stream or optional whose making is visible. */
final class CollectionValues {
  /** What makes one from its arguments. */
  private static final Set<String> FACTORIES =
      Set.of(
          "java.util.List.of",
          "java.util.Set.of",
          "java.util.Arrays.asList",
          "java.util.Collections.singletonList",
          "java.util.Collections.singleton",
          "java.util.stream.Stream.of",
          "java.util.Optional.of",
          "java.util.Optional.ofNullable",
          "java.util.Arrays.stream");

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

  private final SourceModel source;
  private final SinkMatcher sinks;
  private final NameEvaluator evaluator;

  CollectionValues(SourceModel source, SinkMatcher sinks, NameEvaluator evaluator) {
    this.source = source;
    this.sinks = sinks;
    this.evaluator = evaluator;
  }

  /** The texts that a collection can hold. */
  Texts texts(TreePath path, Scope scope) {
    if (scope.isTooDeep()) {
      return unknown();
    }
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree parenthesized) {
      return texts(child(path, parenthesized.getExpression()), scope);
    }
    if (tree instanceof NewArrayTree array) {
      return array.getInitializers() == null
          ? unknown()
          : union(path, array.getInitializers(), scope);
    }
    if (tree instanceof MethodInvocationTree call) {
      return called(path, call, scope);
    }
    if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return initializer(path).map(at -> texts(at, scope.deeper())).orElseGet(this::unknown);
    }
    return unknown();
  }

  private Texts called(TreePath path, MethodInvocationTree call, Scope scope) {
    Optional<Element> method = source.element(path);
    if (method.isEmpty() || !(method.get().getEnclosingElement() instanceof TypeElement owner)) {
      return unknown();
    }
    if (sinks
        .sink(method.get())
        .filter(sink -> sink.form() == SinkForm.HEADERREAD || sink.form() == SinkForm.CARRIER)
        .isPresent()) {
      return Texts.settled();
    }
    String name = method.get().getSimpleName().toString();
    if (FACTORIES.contains(owner.getQualifiedName() + "." + name)) {
      boolean array =
          call.getArguments().size() == 1 && isArray(child(path, call.getArguments().get(0)));
      return array
          ? texts(child(path, call.getArguments().get(0)), scope)
          : union(path, call.getArguments(), scope);
    }
    return VIEWS.contains(name) && call.getMethodSelect() instanceof MemberSelectTree select
        ? texts(child(child(path, select), select.getExpression()), scope)
        : unknown();
  }

  private boolean isArray(TreePath path) {
    return source.type(path).filter(type -> type.getKind() == TypeKind.ARRAY).isPresent();
  }

  /**
   * The expression that a final variable, or a local one that is never assigned again, begins with.
   */
  private Optional<TreePath> initializer(TreePath path) {
    return source
        .element(path)
        .filter(VariableElement.class::isInstance)
        .filter(variable -> !isMutableField(variable))
        .flatMap(source::path)
        .filter(
            declared ->
                declared.getLeaf() instanceof VariableTree tree && tree.getInitializer() != null)
        .map(declared -> child(declared, ((VariableTree) declared.getLeaf()).getInitializer()));
  }

  private static boolean isMutableField(Element variable) {
    return variable.getKind() == ElementKind.FIELD
        && !variable.getModifiers().contains(Modifier.FINAL);
  }

  private Texts union(TreePath parent, List<? extends ExpressionTree> values, Scope scope) {
    Texts all = Texts.none();
    for (ExpressionTree value : values) {
      all = all.or(evaluator.texts(child(parent, value), scope));
    }
    return all;
  }

  private Texts unknown() {
    return Texts.unknown("it is taken from a collection that cannot be followed");
  }
}
