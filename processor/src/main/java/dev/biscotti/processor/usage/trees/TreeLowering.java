package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lowers methods, constructors and static initializers. */
final class TreeLowering {
  private final TreeContext context;

  TreeLowering(TreeContext context) {
    this.context = context;
  }

  private SourceModel source() {
    return context.source();
  }

  /** The code of a method or constructor of the module; empty if it has none. */
  Optional<Body> body(MethodInfo info, TypeElement type, ExecutableElement method) {
    Optional<TreePath> path = context.types().memberPath(method);
    if (path.isEmpty()) {
      return context.infos().component(method).map(field -> accessor(info, type, field));
    }
    MethodTree tree = (MethodTree) path.get().getLeaf();
    if (tree.getBody() == null) {
      return Optional.empty();
    }
    TreePath block = child(path.get(), tree.getBody());
    source().attribute(block);
    Body body = Body.of(info);
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    BodyLowering lowering = begin(type, body, isStatic, Optional.of(method.getReturnType()));
    int added = context.names().added(method);
    for (int i = 0; i < tree.getParameters().size(); i++) {
      int index = added + i;
      source()
          .variable(child(path.get(), tree.getParameters().get(i)))
          .ifPresent(parameter -> lowering.parameter(parameter, index));
    }
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      constructor(lowering, method, block);
    } else {
      lowering.statement(block);
    }
    lowering.finish();
    return Optional.of(body);
  }

  private BodyLowering begin(
      TypeElement type, Body body, boolean isStatic, Optional<TypeMirror> result) {
    Locals captured = context.captures().of(type).locals().captured();
    Instances instances = isStatic ? Instances.NONE : Instances.in(type, body, context);
    return new BodyLowering(context, type, body, captured, instances, result);
  }

  /** An implicit accessor of a record. */
  private Body accessor(MethodInfo info, TypeElement type, VariableElement field) {
    Body body = Body.of(info);
    Value self = new Value.Parameter(body, Value.Parameter.THIS);
    Value read =
        new Value.FieldRead(
            context.names().ref(field),
            context.names().descriptor(field.asType()),
            Optional.of(self));
    TreePath at =
        context
            .types()
            .memberPath(field)
            .or(() -> context.types().path(type))
            .orElseThrow(() -> new IllegalStateException("The source of " + type + " is missing"));
    body.returns(read, new TreePlace(source(), at));
    return body;
  }

  private void constructor(BodyLowering lowering, ExecutableElement constructor, TreePath block) {
    boolean delegates =
        Creations.delegation(block)
            .filter(call -> Creations.isNamed((MethodInvocationTree) call.getLeaf(), "this"))
            .isPresent();
    if (!delegates) {
      keepOuter(lowering, block);
    }
    boolean initialized = delegates;
    if (!initialized && Creations.delegation(block).isEmpty()) {
      initialized = true;
      initialize(lowering, false);
    }
    for (StatementTree statement : ((BlockTree) block.getLeaf()).getStatements()) {
      TreePath path = child(block, statement);
      lowering.statement(path);
      if (!initialized && Creations.delegationIn(path).isPresent()) {
        initialized = true;
        initialize(lowering, false);
      }
    }
    if (!delegates && isCompact(lowering.type(), constructor, block)) {
      keepComponents(lowering, constructor, block);
    }
  }

  /** Stores the enclosing object of a member class. */
  private void keepOuter(BodyLowering lowering, TreePath block) {
    TypeElement type = lowering.type();
    Optional<TypeElement> outer = context.names().outerParameter(type);
    if (outer.isPresent()) {
      lowering
          .body()
          .store(
              context.names().outerField(type, outer.get()),
              lowering.instances().innermost(),
              new Value.Parameter(lowering.body(), 0),
              lowering.place(block.getParentPath()));
    }
  }

  /**
   * Whether a record's fields are assigned at the end of a constructor: an implicit or compact one,
   * which assigns none of them itself (JLS 8.10.4).
   */
  private boolean isCompact(TypeElement type, ExecutableElement constructor, TreePath block) {
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    if (type.getKind() != ElementKind.RECORD
        || constructor.getParameters().size() != components.size()) {
      return false;
    }
    for (int i = 0; i < components.size(); i++) {
      TypeMirror given = constructor.getParameters().get(i).asType();
      if (!source().types().isSameType(given, components.get(i).asType())) {
        return false;
      }
    }
    FieldAssignments found = new FieldAssignments();
    found.scan(block, null);
    return !found.found;
  }

  private final class FieldAssignments extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private boolean found;

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      found |=
          source()
              .variable(child(getCurrentPath(), tree.getVariable()))
              .filter(variable -> variable.getKind() == ElementKind.FIELD)
              .isPresent();
      return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return null;
    }
  }

  private void keepComponents(
      BodyLowering lowering, ExecutableElement constructor, TreePath block) {
    for (VariableElement parameter : constructor.getParameters()) {
      Optional<VariableElement> field =
          ElementInfos.field(lowering.type(), parameter.getSimpleName().toString());
      Optional<Value> value = lowering.point().locals().get(parameter);
      if (field.isPresent() && value.isPresent() && lowering.point().isAlive()) {
        TreePath at = context.types().memberPath(field.get()).orElse(block.getParentPath());
        lowering
            .assignments()
            .field(field.get(), lowering.instances().innermost(), value.get(), at);
      }
    }
  }

  /** The code that initializes a class. */
  Optional<Body> staticInitializer(MethodInfo info, TypeElement type) {
    if (context.types().path(type).isEmpty()) {
      return Optional.empty();
    }
    Body body = Body.of(info);
    BodyLowering lowering = begin(type, body, true, Optional.empty());
    initialize(lowering, true);
    lowering.finish();
    return Optional.of(body);
  }

  /** Field initializers and initializer blocks, in source order. */
  private void initialize(BodyLowering lowering, boolean ofClass) {
    Optional<TreePath> path = context.types().path(lowering.type());
    if (path.isEmpty()) {
      return;
    }
    int constants = 0;
    for (Tree member : ((ClassTree) path.get().getLeaf()).getMembers()) {
      TreePath at = child(path.get(), member);
      if (member instanceof BlockTree block && block.isStatic() == ofClass) {
        lowering.statement(at);
      } else if (member instanceof VariableTree variable && variable.getInitializer() != null) {
        Optional<VariableElement> field = source().variable(at);
        boolean isConstant =
            field.filter(one -> one.getKind() == ElementKind.ENUM_CONSTANT).isPresent();
        if (field.isPresent() && field.get().getModifiers().contains(Modifier.STATIC) == ofClass) {
          initialize(lowering, field.get(), child(at, variable.getInitializer()), constants);
        }
        constants += isConstant ? 1 : 0;
      }
    }
  }

  private void initialize(
      BodyLowering lowering, VariableElement field, TreePath initializer, int ordinal) {
    if (!lowering.point().isAlive()) {
      return;
    }
    Value value =
        field.getKind() == ElementKind.ENUM_CONSTANT
                && initializer.getLeaf() instanceof NewClassTree creation
            ? lowering.calls().creation(initializer, creation, added(field, ordinal))
            : lowering.value(initializer, field.asType());
    Optional<Value> object =
        field.getModifiers().contains(Modifier.STATIC)
            ? Optional.empty()
            : lowering.instances().innermost();
    lowering.assignments().field(field, object, value, initializer);
  }

  /** The first arguments of an enum's constructor. */
  private static List<Value> added(VariableElement constant, int ordinal) {
    return List.of(
        new Value.Constant(constant.getSimpleName().toString()), new Value.Constant(ordinal));
  }

  /** The constructors that run the initializers of a class. */
  List<ExecutableElement> initializing(TypeElement type) {
    List<ExecutableElement> found = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement constructor
          && constructor.getKind() == ElementKind.CONSTRUCTOR
          && !delegates(constructor)) {
        found.add(constructor);
      }
    }
    return found;
  }

  private boolean delegates(ExecutableElement constructor) {
    return context
        .types()
        .memberPath(constructor)
        .filter(path -> path.getLeaf() instanceof MethodTree tree && tree.getBody() != null)
        .flatMap(path -> Creations.delegation(child(path, ((MethodTree) path.getLeaf()).getBody())))
        .filter(call -> Creations.isNamed((MethodInvocationTree) call.getLeaf(), "this"))
        .isPresent();
  }
}
