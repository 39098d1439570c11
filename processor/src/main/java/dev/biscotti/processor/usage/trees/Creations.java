package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements.Origin;

/** Lowers calls of constructors. */
final class Creations {
  private final BodyLowering lowering;
  private final ArgumentLowering arguments;

  Creations(BodyLowering lowering, ArgumentLowering arguments) {
    this.lowering = lowering;
    this.arguments = arguments;
  }

  /**
   * A new object.
   *
   * @param first the arguments that precede those in the source
   */
  Value creation(TreePath path, NewClassTree tree, List<Value> first) {
    Optional<ExecutableElement> constructor =
        constructor(lowering.source(), path, tree).filter(this::isInClass);
    ClassTree anonymous = tree.getClassBody();
    Value created =
        constructor.isPresent()
            ? created(path, tree, constructor.get(), first)
            : unresolved(path, tree.getArguments());
    if (anonymous == null) {
      return created;
    }
    lowering.capture(anonymous);
    return constructor.isPresent() ? ofClass(created, child(path, anonymous)) : created;
  }

  /** An object of an anonymous class; the call that creates it names the superclass. */
  private Value ofClass(Value created, TreePath anonymous) {
    return lowering
        .source()
        .typeElement(anonymous)
        .<Value>map(
            type -> new Value.Cast(created, lowering.context().names().descriptor(type.asType())))
        .orElse(created);
  }

  private boolean isInClass(ExecutableElement constructor) {
    return SourceModel.classAround(constructor).isPresent();
  }

  private Value unresolved(TreePath path, List<? extends ExpressionTree> given) {
    for (ExpressionTree argument : given) {
      Value unused = lowering.value(child(path, argument));
    }
    return BodyLowering.UNRESOLVED;
  }

  /** The constructor that is called; that of the superclass for an anonymous class. */
  static Optional<ExecutableElement> constructor(
      SourceModel source, TreePath path, NewClassTree tree) {
    ClassTree anonymous = tree.getClassBody();
    if (anonymous == null) {
      return source.executable(path);
    }
    TreePath body = child(path, anonymous);
    for (Tree member : anonymous.getMembers()) {
      if (member instanceof MethodTree method
          && method.getName().contentEquals(MethodRef.CONSTRUCTOR)
          && method.getBody() != null) {
        return delegation(child(child(body, member), method.getBody())).flatMap(source::executable);
      }
    }
    return Optional.empty();
  }

  /** The call of {@code this(...)} or {@code super(...)} in a constructor's block. */
  static Optional<TreePath> delegation(TreePath block) {
    for (Tree statement : ((BlockTree) block.getLeaf()).getStatements()) {
      Optional<TreePath> call = delegationIn(child(block, statement));
      if (call.isPresent()) {
        return call;
      }
    }
    return Optional.empty();
  }

  /** The constructor call in a statement; empty for other statements. */
  static Optional<TreePath> delegationIn(TreePath statement) {
    return statement.getLeaf() instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
            && (isNamed(call, "this") || isNamed(call, "super"))
        ? Optional.of(child(statement, call))
        : Optional.empty();
  }

  static boolean isNamed(MethodInvocationTree call, String name) {
    ExpressionTree select = call.getMethodSelect();
    return select instanceof IdentifierTree identifier
        ? identifier.getName().contentEquals(name)
        : select instanceof MemberSelectTree member && member.getIdentifier().contentEquals(name);
  }

  private Value created(
      TreePath path, NewClassTree tree, ExecutableElement constructor, List<Value> first) {
    List<Value> added = new ArrayList<>(first);
    if (tree.getEnclosingExpression() != null) {
      added.add(lowering.value(child(path, tree.getEnclosingExpression())));
    } else {
      outer(constructor).ifPresent(outer -> added.add(having(lowering.instances().all(), outer)));
    }
    Call call = call(path, path, tree.getArguments(), constructor, added, Optional.empty());
    return new Value.Result(call);
  }

  /** The class of a new object's enclosing object; empty if there is none. */
  private Optional<TypeElement> outer(ExecutableElement constructor) {
    return SourceModel.classAround(constructor)
        .flatMap(type -> lowering.context().names().outerParameter(type));
  }

  private Value having(List<Instances.Instance> instances, TypeElement outer) {
    return new Instances(instances)
        .having(outer, lowering.source())
        .map(Instances.Instance::value)
        .orElse(BodyLowering.UNRESOLVED);
  }

  private Call call(
      TreePath path,
      TreePath at,
      List<? extends ExpressionTree> trees,
      ExecutableElement constructor,
      List<Value> added,
      Optional<Value> receiver) {
    InsertionPoint point = lowering.point();
    int mark = point.mark();
    added.forEach(point::push);
    ArgumentLowering.Evaluated given =
        arguments.evaluate(path, trees, constructor, inferred(path, constructor));
    List<Value> values = new ArrayList<>(point.popTo(mark));
    values.addAll(given.values());
    Place place = lowering.place(at);
    List<Place> places = new ArrayList<>(Collections.nCopies(added.size(), place));
    places.addAll(given.places());
    MethodRef ref = lowering.context().names().ref(constructor);
    Call call = lowering.body().call(ref, Call.Dispatch.SPECIAL, place);
    call.complete(receiver, values, places);
    arguments.escape(path, trees, given, ref);
    return call;
  }

  /** A constructor's type with the type arguments of the class. */
  private Optional<ExecutableType> inferred(TreePath path, ExecutableElement constructor) {
    SourceModel source = lowering.source();
    Optional<TypeMirror> type = source.type(path);
    boolean isOwn =
        type.isPresent()
            && type.get() instanceof DeclaredType declared
            && declared.asElement().equals(constructor.getEnclosingElement())
            && !declared.getTypeArguments().isEmpty();
    return isOwn
            && source.types().asMemberOf((DeclaredType) type.get(), constructor)
                instanceof ExecutableType inferred
        ? Optional.of(inferred)
        : source.methodType(path);
  }

  /** {@code this(...)} or {@code super(...)}, explicit or implicit. */
  void delegation(TreePath path, MethodInvocationTree tree, ExecutableElement constructor) {
    List<Value> added = new ArrayList<>();
    boolean own = isNamed(tree, "this");
    if (lowering.type().getKind() == ElementKind.ENUM) {
      added.add(new Value.Parameter(lowering.body(), 0));
      added.add(new Value.Parameter(lowering.body(), 1));
    } else if (outer(constructor).isPresent()) {
      added.add(outerArgument(path, tree, outer(constructor).get(), own));
    }
    Optional<Value> self =
        Optional.of(lowering.instances().innermost().orElse(BodyLowering.UNRESOLVED));
    call(path, written(path), tree.getArguments(), constructor, added, self);
  }

  private Value outerArgument(
      TreePath path, MethodInvocationTree tree, TypeElement outer, boolean own) {
    if (own) {
      return new Value.Parameter(lowering.body(), 0);
    }
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      return lowering.value(child(child(path, select), select.getExpression()));
    }
    List<Instances.Instance> around = lowering.instances().all();
    // The object itself is not a candidate, because it does not exist yet.
    return having(around.subList(Math.min(1, around.size()), around.size()), outer);
  }

  /** The tree in the source: the call, or the constructor or class to which javac added it. */
  private TreePath written(TreePath path) {
    TreePath block = path.getParentPath().getParentPath();
    TreePath method = block.getParentPath();
    SourceModel source = lowering.source();
    if (source.position(path) != source.position(block)) {
      return path;
    }
    boolean isWritten =
        source
            .element(method)
            .filter(element -> source.elements().getOrigin(element) == Origin.EXPLICIT)
            .isPresent();
    return isWritten ? method : method.getParentPath();
  }
}
