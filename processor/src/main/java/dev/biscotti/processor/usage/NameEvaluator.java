package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.CookieSink;
import dev.biscotti.search.SinkForm;
import dev.biscotti.search.Texts;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Evaluates an expression to every text that it can yield. */
final class NameEvaluator {
  private static final Texts ALWAYS = Texts.literal("true");
  private static final Texts NEVER = Texts.literal("false");

  private final SourceModel source;
  private final SinkMatcher sinks;
  private final VariableValues variables;
  private final MethodValues methods;
  private final Constructions constructions;
  private final CollectionValues elementsOf;

  NameEvaluator(SourceModel source, SinkMatcher sinks, Slots slots) {
    this.source = source;
    this.sinks = sinks;
    this.constructions = new Constructions(source, this);
    this.elementsOf = new CollectionValues(source, sinks, this);
    this.variables = new VariableValues(source, sinks, slots, this);
    this.methods = new MethodValues(source, sinks, slots, this);
  }

  SourceModel source() {
    return source;
  }

  Constructions constructions() {
    return constructions;
  }

  /** The members of lists, arrays and streams. */
  CollectionValues elementsOf() {
    return elementsOf;
  }

  /** Evaluates an expression where it stands. */
  Texts texts(TreePath path) {
    return texts(path, Scope.EMPTY);
  }

  /** Evaluates an expression with some variables known. */
  Texts texts(TreePath path, Scope scope) {
    if (scope.isTooDeep()) {
      return Texts.unknown("it goes through too many declarations");
    }
    Tree tree = path.getLeaf();
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() == null
          ? Texts.none()
          : Texts.literal(String.valueOf(literal.getValue()));
    }
    if (tree instanceof ParenthesizedTree parenthesized) {
      return texts(child(path, parenthesized.getExpression()), scope);
    }
    if (tree instanceof TypeCastTree cast) {
      return texts(child(path, cast.getExpression()), scope);
    }
    if (tree instanceof AssignmentTree assignment) {
      return texts(child(path, assignment.getExpression()), scope);
    }
    if (tree instanceof CompoundAssignmentTree compound) {
      return tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT
          ? texts(child(path, compound.getVariable()), scope)
              .plus(texts(child(path, compound.getExpression()), scope))
          : Texts.unknown("it is computed");
    }
    if (tree instanceof ConditionalExpressionTree conditional) {
      return chosen(path, conditional, scope);
    }
    if (tree instanceof SwitchExpressionTree switched) {
      return switched(path, switched, scope);
    }
    if (tree instanceof BinaryTree binary) {
      return binary(path, binary, scope);
    }
    if (tree instanceof UnaryTree unary) {
      return unary(path, unary, scope);
    }
    if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return reference(path, scope);
    }
    if (tree instanceof MethodInvocationTree call) {
      return methods.texts(path, call, scope);
    }
    if (tree instanceof NewClassTree creation) {
      return created(path, creation, scope);
    }
    if (tree instanceof ArrayAccessTree access) {
      return elementsOf.texts(child(path, access.getExpression()), scope);
    }
    return Texts.unknown("an expression like this is not evaluated");
  }

  private Texts chosen(TreePath path, ConditionalExpressionTree tree, Scope scope) {
    Texts condition = texts(child(path, tree.getCondition()), scope);
    Texts chosen =
        condition.equals(NEVER)
            ? Texts.none()
            : texts(child(path, tree.getTrueExpression()), scope);
    return condition.equals(ALWAYS)
        ? chosen
        : chosen.or(texts(child(path, tree.getFalseExpression()), scope));
  }

  private Texts switched(TreePath path, SwitchExpressionTree tree, Scope scope) {
    Texts all = Texts.none();
    for (CaseTree option : tree.getCases()) {
      TreePath at = child(path, option);
      if (option.getBody() instanceof ExpressionTree arm) {
        all = all.or(texts(child(at, arm), scope));
        continue;
      }
      for (TreePath value : Results.yielded(casePaths(at, option))) {
        all = all.or(texts(value, scope));
      }
    }
    return all;
  }

  private static List<TreePath> casePaths(TreePath at, CaseTree option) {
    if (option.getBody() != null) {
      return List.of(child(at, option.getBody()));
    }
    List<? extends StatementTree> statements = option.getStatements();
    return statements == null
        ? List.of()
        : statements.stream().map(statement -> child(at, statement)).toList();
  }

  private Texts binary(TreePath path, BinaryTree binary, Scope scope) {
    if (binary.getKind() != Tree.Kind.PLUS || !isText(path)) {
      return Texts.unknown("it is computed");
    }
    return operand(child(path, binary.getLeftOperand()), scope)
        .plus(operand(child(path, binary.getRightOperand()), scope));
  }

  /** What an operand adds to a text. Null adds "null", which nobody means. */
  private Texts operand(TreePath path, Scope scope) {
    Texts texts = texts(path, scope);
    return texts.alternatives().isEmpty() ? Texts.unknown("it can be null") : texts;
  }

  private Texts unary(TreePath path, UnaryTree unary, Scope scope) {
    return unary.getKind() == Tree.Kind.UNARY_MINUS
        ? Texts.literal("-").plus(texts(child(path, unary.getExpression()), scope))
        : Texts.unknown("it is computed");
  }

  /** Whether an expression is a String. */
  boolean isText(TreePath path) {
    return source.type(path).filter(type -> isNamed(type, "java.lang.String")).isPresent();
  }

  boolean isNamed(TypeMirror type, String name) {
    return source.types().asElement(type) instanceof TypeElement element
        && element.getQualifiedName().contentEquals(name);
  }

  private Texts reference(TreePath path, Scope scope) {
    Optional<Element> element = source.element(path);
    if (element.isEmpty() || !(element.get() instanceof VariableElement variable)) {
      return Texts.unknown("it cannot be resolved");
    }
    if (variable.getKind() == ElementKind.ENUM_CONSTANT) {
      return enumConstant(variable);
    }
    if (sinks.isCookieType(variable.asType())) {
      return Texts.settled();
    }
    return variables.texts(path, variable, scope);
  }

  /** An enum constant as text, and Jetty's header names. */
  Texts enumConstant(VariableElement constant) {
    Optional<String> header = sinks.sink(constant).flatMap(CookieSink::name);
    if (header.isPresent()) {
      return Texts.literal(header.get());
    }
    return methods.isToStringInherited(SourceModel.owner(constant))
        ? Texts.literal(constant.getSimpleName().toString())
        : Texts.unknown("its toString() is not evaluated");
  }

  private Texts created(TreePath path, NewClassTree creation, Scope scope) {
    Optional<Element> constructor = source.element(path);
    List<? extends ExpressionTree> arguments = creation.getArguments();
    boolean header =
        constructor
            .flatMap(sinks::sink)
            .filter(sink -> sink.form() == SinkForm.HEADERNAME)
            .isPresent();
    boolean copy = arguments.size() == 1 && isText(path);
    if (header || copy) {
      return texts(child(path, arguments.get(0)), scope);
    }
    if (source.type(path).filter(sinks::isCookieType).isPresent()) {
      return Texts.settled();
    }
    return TextBuilders.isBuilder(source, path)
        ? methods.built(path, scope)
        : Texts.unknown("an object is no text");
  }

  /** Whether an element is an executable that hands out a name someone vouches for. */
  Optional<Texts> vouched(Element element) {
    return element instanceof ExecutableElement method
        ? CookieNames.ofMethod(source, method)
        : CookieNames.of(element);
  }
}
