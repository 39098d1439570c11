package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.processor.declaration.Vocabulary;
import dev.biscotti.search.CookieSink;
import dev.biscotti.search.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Evaluates constants, local variables, parameters and fields. */
final class VariableValues {
  /** Calls that hand each member of their receiver to a lambda. */
  private static final Set<String> EACH =
      Set.of("forEach", "map", "mapToObj", "flatMap", "peek", "filter", "anyMatch", "ifPresent");

  private final SourceModel source;
  private final SinkMatcher sinks;
  private final Slots slots;
  private final NameEvaluator evaluator;
  private final LocalDeclarations locals;

  VariableValues(SourceModel source, SinkMatcher sinks, Slots slots, NameEvaluator evaluator) {
    this.source = source;
    this.sinks = sinks;
    this.slots = slots;
    this.evaluator = evaluator;
    this.locals = new LocalDeclarations(source);
  }

  Texts texts(TreePath use, VariableElement variable, Scope scope) {
    Optional<Texts> followed = scope.value(variable);
    if (followed.isPresent()) {
      return followed.get();
    }
    Optional<String> header = sinks.sink(variable).flatMap(CookieSink::name);
    if (header.isPresent()) {
      return Texts.literal(header.get());
    }
    Object constant = variable.getConstantValue();
    if (constant != null) {
      return isDeclared(variable)
          ? Texts.declared(String.valueOf(constant))
          : Texts.literal(String.valueOf(constant));
    }
    Optional<Texts> vouched = CookieNames.of(variable);
    if (vouched.isPresent()) {
      return vouched.get();
    }
    if (variable.getKind() == ElementKind.FIELD) {
      return field(use, variable, scope);
    }
    return variable.getKind() == ElementKind.PARAMETER
        ? parameter(use, variable, scope)
        : local(use, variable, Texts.none(), scope);
  }

  private static boolean isDeclared(Element element) {
    return SourceModel.annotation(element, Vocabulary.ESSENTIAL_COOKIE).isPresent()
        || SourceModel.annotation(element, Vocabulary.CONSENT_COOKIE).isPresent();
  }

  private Texts parameter(TreePath use, VariableElement parameter, Scope scope) {
    if (parameter.getEnclosingElement() instanceof ExecutableElement method) {
      int index = method.getParameters().indexOf(parameter);
      if (index >= 0) {
        Texts initial =
            sinks.isNameParameter(method, index)
                ? Texts.settled()
                : CookieNames.ofParameter(source, method, index)
                    .orElseGet(() -> Texts.slot(slots.parameter(method, index)));
        return local(use, parameter, initial, scope);
      }
    }
    return local(use, parameter, Texts.none(), scope);
  }

  /** A variable of a body: by its only value, or by the assignments that reach the use. */
  private Texts local(TreePath use, VariableElement variable, Texts initial, Scope scope) {
    Optional<LocalDeclarations.Local> found = locals.find(use, variable);
    if (found.isEmpty()) {
      return initial.alternatives().isEmpty()
          ? Texts.unknown("the variable " + variable.getSimpleName() + " cannot be followed")
          : initial;
    }
    LocalDeclarations.Local local = found.get();
    // A builder changes without being assigned.
    boolean assignedOnce = local.assignments() == 0 && !TextBuilders.isBuilder(source, use);
    if (!initial.alternatives().isEmpty()) {
      return assignedOnce
          ? initial
          : new ReachingTexts(evaluator, source, variable, use, scope).from(local.body(), initial);
    }
    TreePath parent = local.declaration().getParentPath();
    VariableTree tree = (VariableTree) local.declaration().getLeaf();
    if (parent.getLeaf() instanceof EnhancedForLoopTree loop) {
      return evaluator.elementsOf().texts(child(parent, loop.getExpression()), scope.deeper());
    }
    if (parent.getLeaf() instanceof LambdaExpressionTree) {
      return lambdaParameter(parent, variable, scope);
    }
    if (assignedOnce && tree.getInitializer() != null) {
      return evaluator.texts(child(local.declaration(), tree.getInitializer()), scope.deeper());
    }
    if (assignedOnce) {
      return Texts.unknown(
          "the variable " + variable.getSimpleName() + " gets its value from elsewhere");
    }
    return new ReachingTexts(evaluator, source, variable, use, scope)
        .from(local.body(), Texts.none());
  }

  private Texts lambdaParameter(TreePath lambda, VariableElement parameter, Scope scope) {
    LambdaExpressionTree tree = (LambdaExpressionTree) lambda.getLeaf();
    TreePath parent = lambda.getParentPath();
    if (tree.getParameters().size() == 1
        && parent.getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && EACH.contains(select.getIdentifier().toString())) {
      TreePath receiver = child(child(parent, select), select.getExpression());
      return evaluator.elementsOf().texts(receiver, scope.deeper());
    }
    return Texts.unknown(
        "the parameter " + parameter.getSimpleName() + " of a lambda is supplied elsewhere");
  }

  private Texts field(TreePath use, VariableElement field, Scope scope) {
    Optional<TreePath> declared = source.path(field);
    boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
    if (declared.isPresent()
        && isFinal
        && declared.get().getLeaf() instanceof VariableTree tree
        && tree.getInitializer() != null) {
      TreePath initializer = child(declared.get(), tree.getInitializer());
      return evaluator.texts(initializer, new Scope(Map.of(), scope.depth() + 1));
    }
    if (!isOwn(use, field)) {
      return evaluator
          .constructions()
          .field(child(use, ((MemberSelectTree) use.getLeaf()).getExpression()), field, scope)
          .orElseGet(() -> Texts.unknown(unknown(field)));
    }
    boolean visible = isFinal || field.getModifiers().contains(Modifier.PRIVATE);
    return declared.isPresent() && visible
        ? Texts.slot(slots.field(field))
        : Texts.unknown(unknown(field));
  }

  private static String unknown(VariableElement field) {
    return "the field " + Slots.describe(field) + " is assigned elsewhere";
  }

  /** Whether a field is static or of this object. */
  private static boolean isOwn(TreePath use, VariableElement field) {
    return field.getModifiers().contains(Modifier.STATIC)
        || use.getLeaf() instanceof IdentifierTree
        || (use.getLeaf() instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree object
            && object.getName().contentEquals("this"));
  }

  /** The method around a use, for what its parameters are. */
  static Optional<TreePath> enclosingMethod(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
