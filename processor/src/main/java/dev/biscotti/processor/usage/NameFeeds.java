package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.ListedNames;
import dev.biscotti.search.NameUse;
import dev.biscotti.search.Obligations;
import dev.biscotti.search.UsageFindings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
  private final Obligations<TreePath> obligations;
  private final UsageFindings findings;
  private final FindingLog log;
  private final Map<ExecutableElement, Map<Integer, ListedNames>> known = new HashMap<>();

  NameFeeds(
      SourceModel source,
      NameEvaluator evaluator,
      Obligations<TreePath> obligations,
      UsageFindings findings,
      FindingLog log) {
    this.source = source;
    this.evaluator = evaluator;
    this.obligations = obligations;
    this.findings = findings;
    this.log = log;
  }

  /** The parameters of a method that take a cookie's name, with the names that they list. */
  Map<Integer, ListedNames> parameters(ExecutableElement method) {
    Map<Integer, ListedNames> parameters = known.get(method);
    if (parameters == null) {
      parameters = find(method);
      known.put(method, parameters);
    }
    return parameters;
  }

  private Map<Integer, ListedNames> find(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    if (parameters.stream().noneMatch(parameter -> isTextual(parameter.asType()))) {
      return Map.of();
    }
    List<ExecutableElement> all = source.withOverridden(method);
    Map<Integer, ListedNames> found = new TreeMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      int index = i;
      all.stream()
          .map(one -> listed(one, one.getParameters().get(index)))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(listed -> found.put(index, listed));
    }
    return found;
  }

  /** A parameter's list; javac knows no place of a parameter, so that its method's counts. */
  private Optional<ListedNames> listed(ExecutableElement method, VariableElement parameter) {
    return CookieNames.listed(parameter, () -> source.path(method).isEmpty());
  }

  private boolean isTextual(TypeMirror type) {
    TypeMirror element = type instanceof ArrayType array ? array.getComponentType() : type;
    return evaluator.isNamed(element, "java.lang.String")
        || evaluator.isNamed(element, "java.lang.CharSequence");
  }

  void passed(TreePath path, ExecutableElement method, List<? extends ExpressionTree> arguments) {
    for (Map.Entry<Integer, ListedNames> parameter : parameters(method).entrySet()) {
      int index = parameter.getKey();
      boolean variable = method.isVarArgs() && index == method.getParameters().size() - 1;
      int end = variable ? arguments.size() : Math.min(index + 1, arguments.size());
      for (int i = index; i < end; i++) {
        feed(child(path, arguments.get(i)), parameter.getValue(), Slots.describe(method));
      }
    }
  }

  void referenced(TreePath path, ExecutableElement method) {
    if (!parameters(method).isEmpty()) {
      log.add(findings.reference(Slots.describe(method)), path);
    }
  }

  void assigned(TreePath value, Element target) {
    CookieNames.listed(target, () -> target.getKind().isField() && source.path(target).isEmpty())
        .ifPresent(listed -> feed(value, listed, Slots.describe(target)));
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
        .map(one -> CookieNames.listed(one, () -> source.path(one).isEmpty()))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(listed -> feed(value, listed, Slots.describe(method)));
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

  private void feed(TreePath value, ListedNames listed, String target) {
    obligations.add(NameUse.ofFeed(value, evaluator.texts(value), listed, target));
  }
}
