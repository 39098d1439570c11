package dev.biscotti.processor.usage.trees;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Lowers one body, and holds the state that the parts of the lowering share. */
final class BodyLowering {
  static final Value UNRESOLVED = new Value.Unknown("it cannot be resolved");
  static final Value COMPUTED = new Value.Unknown("it is computed");
  static final Value OBJECT = new Value.Unknown("an object is not a text");

  private final TreeContext context;
  private final TypeElement type;
  private final Body body;
  private final InsertionPoint point;
  private final Jumps jumps;
  private final Instances instances;
  private final Optional<TypeMirror> result;
  private final TypeConversions conversions;
  private final ConditionLowering conditions;
  private final Assignments assignments;
  private final Calls calls;
  private final Expressions expressions;
  private final Statements statements;
  private final Switches switches;

  /**
   * Begins to lower.
   *
   * @param type the class that contains the code
   * @param body receives the lowered code
   * @param locals the initial variables
   * @param instances the enclosing objects
   * @param result the return type, if it is known
   */
  BodyLowering(
      TreeContext context,
      TypeElement type,
      Body body,
      Locals locals,
      Instances instances,
      Optional<TypeMirror> result) {
    this.context = context;
    this.type = type;
    this.body = body;
    this.instances = instances;
    this.result = result;
    this.point = new InsertionPoint(body, locals, context.choices());
    this.jumps = new Jumps(body, point);
    this.conversions = new TypeConversions(this);
    this.conditions = new ConditionLowering(this);
    this.assignments = new Assignments(this);
    this.calls = new Calls(this);
    this.expressions = new Expressions(this);
    this.switches = new Switches(this);
    this.statements = new Statements(this);
  }

  TreeContext context() {
    return context;
  }

  SourceModel source() {
    return context.source();
  }

  TypeElement type() {
    return type;
  }

  Body body() {
    return body;
  }

  InsertionPoint point() {
    return point;
  }

  Jumps jumps() {
    return jumps;
  }

  Instances instances() {
    return instances;
  }

  TypeConversions conversions() {
    return conversions;
  }

  ConditionLowering conditions() {
    return conditions;
  }

  Assignments assignments() {
    return assignments;
  }

  Expressions expressions() {
    return expressions;
  }

  Calls calls() {
    return calls;
  }

  Switches switches() {
    return switches;
  }

  Statements statements() {
    return statements;
  }

  Place place(TreePath path) {
    return new TreePlace(source(), path);
  }

  Optional<Object> constant(TreePath path) {
    return context.constants().of(path);
  }

  /** Lowers a statement, unless it is unreachable. */
  void statement(TreePath path) {
    if (point.isAlive()) {
      path.getLeaf().accept(statements, path);
    }
  }

  void statements(TreePath parent, List<? extends Tree> trees) {
    trees.forEach(tree -> statement(SourceModel.child(parent, tree)));
  }

  /** Lowers an expression. */
  Value value(TreePath path) {
    if (!point.isAlive()) {
      return UNRESOLVED;
    }
    Optional<Object> constant = constant(path);
    if (constant.isPresent()) {
      return new Value.Constant(constant.get());
    }
    Value value = path.getLeaf().accept(expressions, path);
    return value == null ? UNRESOLVED : value;
  }

  /** Lowers an expression whose value is used as another type. */
  Value value(TreePath path, TypeMirror target) {
    return conversions.assigned(value(path), path, target);
  }

  /** Stops following a StringBuilder that other code may access. */
  void escape(Value value, TreePath path) {
    if (source().type(path).filter(SourceModel::isTextBuilder).isPresent()) {
      StringBuilderStates.escape(value, point);
    }
  }

  /** Passes on what a lambda or local class captures. */
  void handOnCaptured(Tree code) {
    List<Value> builders = new ArrayList<>();
    point
        .locals()
        .forEach(
            (variable, value) -> {
              if (SourceModel.isTextBuilder(variable.asType())
                  && MentionedNames.in(List.of(code)).mentions(variable.getSimpleName())) {
                builders.add(value);
              }
            });
    builders.forEach(builder -> StringBuilderStates.escape(builder, point));
  }

  /** Stores what a local or anonymous class captures. */
  void capture(ClassTree local) {
    handOnCaptured(local);
    context.captures().add(local, point.locals(), instances);
  }

  /** Begins to lower a lambda. */
  BodyLowering within(Body lambda, Optional<TypeMirror> returned) {
    return new BodyLowering(context, type, lambda, point.locals().captured(), instances, returned);
  }

  /** Declares a variable as a parameter. */
  void parameter(VariableElement variable, int index) {
    point.assign(variable, Assignments.held(variable, new Value.Parameter(body, index)));
  }

  void lambdaBody(TreePath path) {
    if (path.getLeaf() instanceof ExpressionTree) {
      returned(path);
    } else {
      statement(path);
      finish();
    }
  }

  /** Returns an expression's value. */
  void returned(TreePath path) {
    Value value = result.isPresent() ? value(path, result.get()) : value(path);
    boolean isVoid = FunctionLowering.isVoid(result);
    if (point.isAlive()) {
      jumps.exit(isVoid ? List.of() : List.of(new Way.Result(value, place(path))));
    }
  }

  /** Ends a body. */
  void finish() {
    if (point.isAlive()) {
      jumps.exit(List.of());
    }
  }
}
