package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.biscotti.policy.usage.UsageFindings;
import dev.biscotti.processor.declaration.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Checks what is fed into parameters, methods, fields and variables with {@code @CookieName}. */
final class NameFeeds {
  private final SourceModel source;
  private final NameEvaluator evaluator;
  private final Obligations obligations;
  private final UsageFindings findings;
  private final FindingLog log;
  private final Map<ExecutableElement, List<Integer>> known = new HashMap<>();

  NameFeeds(
      SourceModel source,
      NameEvaluator evaluator,
      Obligations obligations,
      UsageFindings findings,
      FindingLog log) {
    this.source = source;
    this.evaluator = evaluator;
    this.obligations = obligations;
    this.findings = findings;
    this.log = log;
  }

  /** The parameters of a method that take a cookie's name. */
  List<Integer> parameters(ExecutableElement method) {
    List<Integer> parameters = known.get(method);
    if (parameters == null) {
      parameters = find(method);
      known.put(method, parameters);
    }
    return parameters;
  }

  private List<Integer> find(ExecutableElement method) {
    List<Integer> found = new ArrayList<>();
    List<? extends VariableElement> parameters = method.getParameters();
    if (parameters.stream().noneMatch(parameter -> isTextual(parameter.asType()))) {
      return List.of();
    }
    List<ExecutableElement> all = source.withOverridden(method);
    for (int i = 0; i < parameters.size(); i++) {
      int index = i;
      boolean named =
          all.stream()
              .map(one -> one.getParameters().get(index))
              .anyMatch(one -> SourceModel.annotation(one, Vocabulary.COOKIE_NAME).isPresent());
      if (named) {
        found.add(i);
      }
    }
    return List.copyOf(found);
  }

  private boolean isTextual(TypeMirror type) {
    TypeMirror element = type instanceof ArrayType array ? array.getComponentType() : type;
    return evaluator.isNamed(element, "java.lang.String")
        || evaluator.isNamed(element, "java.lang.CharSequence");
  }

  void passed(TreePath path, ExecutableElement method, List<? extends ExpressionTree> arguments) {
    for (int index : parameters(method)) {
      boolean variable = method.isVarArgs() && index == method.getParameters().size() - 1;
      int end = variable ? arguments.size() : Math.min(index + 1, arguments.size());
      for (int i = index; i < end; i++) {
        add(child(path, arguments.get(i)), Slots.describe(method));
      }
    }
  }

  void referenced(TreePath path, ExecutableElement method) {
    if (!parameters(method).isEmpty()) {
      log.add(findings.reference(Slots.describe(method)), path);
    }
  }

  void assigned(TreePath value, Element target) {
    Optional<? extends AnnotationMirror> annotation =
        SourceModel.annotation(target, Vocabulary.COOKIE_NAME);
    if (annotation.isPresent()) {
      boolean listed = !annotation.get().getElementValues().isEmpty();
      feed(value, Slots.describe(target), listed);
    }
  }

  void returned(TreePath value) {
    enclosingExecutable(value)
        .flatMap(source::element)
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .ifPresent(method -> returned(value, method));
  }

  private void returned(TreePath value, ExecutableElement method) {
    boolean plain =
        method.getAnnotationMirrors().isEmpty()
            && (!(method.getEnclosingElement() instanceof TypeElement)
                || !isTextual(method.getReturnType()));
    if (plain) {
      return;
    }
    source.withOverridden(method).stream()
        .map(one -> SourceModel.annotation(one, Vocabulary.COOKIE_NAME))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            annotation ->
                feed(value, Slots.describe(method), !annotation.getElementValues().isEmpty()));
  }

  /** The method that a return statement leaves; none for a lambda's. */
  private static Optional<TreePath> enclosingExecutable(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree) {
        return Optional.empty();
      }
      if (at.getLeaf() instanceof MethodTree) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Names that are listed are vouched for, so that a value nobody can evaluate may be one. */
  private void feed(TreePath value, String target, boolean listed) {
    if (!listed) {
      add(value, target);
    }
  }

  private void add(TreePath value, String target) {
    obligations.add(NameUse.ofName(value, evaluator.texts(value), CookieState.UNKNOWN, target));
  }
}
