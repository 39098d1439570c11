package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.CookieSink;
import dev.biscotti.search.Piece;
import dev.biscotti.search.SinkKind;
import dev.biscotti.search.Text;
import dev.biscotti.search.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Evaluates the results of calls. */
final class MethodValues {
  private final SourceModel source;
  private final SinkMatcher sinks;
  private final Slots slots;
  private final NameEvaluator evaluator;
  private final StringCalls strings;

  /** What a method returns, with slots for its parameters and for its object's fields. */
  private final Map<ExecutableElement, Texts> results = new HashMap<>();

  private final Set<ExecutableElement> beingEvaluated = new HashSet<>();

  MethodValues(SourceModel source, SinkMatcher sinks, Slots slots, NameEvaluator evaluator) {
    this.source = source;
    this.sinks = sinks;
    this.slots = slots;
    this.evaluator = evaluator;
    this.strings = new StringCalls(evaluator);
  }

  Texts texts(TreePath path, MethodInvocationTree call, Scope scope) {
    Optional<Element> element = source.element(path);
    if (element.isEmpty() || !(element.get() instanceof ExecutableElement method)) {
      return Texts.unknown("it cannot be resolved");
    }
    Optional<Texts> ofSink = sinks.sink(method).flatMap(sink -> ofSink(sink, path, call, scope));
    if (ofSink.isPresent()) {
      return ofSink.get();
    }
    Optional<Texts> vouched = evaluator.vouched(method);
    if (vouched.isPresent()) {
      return vouched.get();
    }
    Optional<TreePath> receiver = receiver(path, call);
    if (receiver.isPresent() && TextBuilders.isBuilder(source, receiver.get())) {
      return built(path, scope);
    }
    if (isCookieAsText(method, receiver)) {
      return Texts.settled();
    }
    if (sinks.isCookieType(method.getReturnType())) {
      return Texts.settled();
    }
    return strings
        .texts(path, call, method, receiver, scope)
        .or(() -> enumName(method, receiver))
        .or(() -> collectionMember(method, receiver, scope))
        .or(() -> followed(path, call, method, receiver, scope))
        .orElseGet(() -> Texts.unknown("it is the result of " + Slots.describe(method)));
  }

  private Optional<Texts> ofSink(
      CookieSink sink, TreePath path, MethodInvocationTree call, Scope scope) {
    return switch (sink.form()) {
      case HEADERNAME ->
          sink.nameArgument().isPresent()
              ? Optional.of(
                  evaluator.texts(
                      child(path, call.getArguments().get(sink.nameArgument().getAsInt())), scope))
              : Optional.empty();
      case CARRIER, NAME, COOKIESTRING, COPY, HEADERREAD ->
          sink.kind() == SinkKind.READ ? Optional.empty() : Optional.of(Texts.settled());
      case SCAN -> Optional.of(Texts.unknown("it is the name of a cookie that was read"));
      case SESSION, HEADER, IMPLICIT, ANNOT, DYNAMIC -> Optional.empty();
    };
  }

  /** The text of a cookie object, whose name was checked where it was made. */
  private boolean isCookieAsText(ExecutableElement method, Optional<TreePath> receiver) {
    return method.getSimpleName().contentEquals("toString")
        && receiver.flatMap(source::type).filter(sinks::isCookieType).isPresent();
  }

  private static Optional<TreePath> receiver(TreePath path, MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? Optional.of(child(child(path, select), select.getExpression()))
        : Optional.empty();
  }

  private Optional<Texts> enumName(ExecutableElement method, Optional<TreePath> receiver) {
    String name = method.getSimpleName().toString();
    boolean nameCall = name.equals("name") && isNamed(SourceModel.owner(method), "java.lang.Enum");
    Optional<Element> type =
        receiver.flatMap(source::type).map(found -> source.types().asElement(found));
    boolean isEnum = type.filter(at -> at.getKind() == ElementKind.ENUM).isPresent();
    boolean toString = name.equals("toString") && isEnum && isToStringInherited(type.get());
    if (!isEnum || !(nameCall || toString)) {
      return Optional.empty();
    }
    Optional<Element> constant = receiver.flatMap(source::element);
    if (constant.isPresent() && constant.get().getKind() == ElementKind.ENUM_CONSTANT) {
      return Optional.of(Texts.literal(constant.get().getSimpleName().toString()));
    }
    Texts all = Texts.none();
    for (Element member : type.get().getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        all = all.or(Texts.literal(member.getSimpleName().toString()));
      }
    }
    return Optional.of(all);
  }

  /** Whether an enum's constants show their names as text. */
  boolean isToStringInherited(Element type) {
    return type.getKind() == ElementKind.ENUM
        && type.getEnclosedElements().stream()
            .noneMatch(member -> member.getSimpleName().contentEquals("toString"));
  }

  private static boolean isNamed(Element element, String name) {
    return element instanceof TypeElement type && type.getQualifiedName().contentEquals(name);
  }

  private Optional<Texts> collectionMember(
      ExecutableElement method, Optional<TreePath> receiver, Scope scope) {
    boolean takes =
        isNamed(SourceModel.owner(method), "java.util.List")
            && (method.getSimpleName().contentEquals("get")
                || method.getSimpleName().contentEquals("getFirst"));
    return takes && receiver.isPresent()
        ? Optional.of(evaluator.elementsOf().texts(receiver.get(), scope))
        : Optional.empty();
  }

  private Optional<Texts> followed(
      TreePath path,
      MethodInvocationTree call,
      ExecutableElement method,
      Optional<TreePath> receiver,
      Scope scope) {
    Optional<Texts> result = result(method, scope);
    if (result.isEmpty() || !result.get().hasSlots()) {
      return result;
    }
    Map<String, Texts> values = new LinkedHashMap<>();
    for (int i = 0; i < method.getParameters().size() && i < call.getArguments().size(); i++) {
      Texts argument = evaluator.texts(child(path, call.getArguments().get(i)), scope.deeper());
      values.put(slots.parameter(method, i).key(), argument);
    }
    Texts filled = result.get().fill(values);
    return Optional.of(
        receiver.isPresent() && !isThis(receiver.get())
            ? withObject(filled, receiver.get(), scope)
            : filled);
  }

  private static boolean isThis(TreePath receiver) {
    return receiver.getLeaf() instanceof IdentifierTree identifier
        && identifier.getName().contentEquals("this");
  }

  /** Fills the fields of the object that a method was called on. */
  private Texts withObject(Texts texts, TreePath receiver, Scope scope) {
    Map<String, Texts> values = new LinkedHashMap<>();
    for (Text text : texts.alternatives()) {
      for (Piece.Slot slot : text.slots()) {
        if (slots.source(slot).orElse(null) instanceof Slots.Source.Field field
            && !field.field().getModifiers().contains(Modifier.STATIC)) {
          Texts value =
              evaluator
                  .constructions()
                  .field(receiver, field.field(), scope)
                  .orElseGet(() -> Texts.unknown("it is what " + slot.description() + " holds"));
          values.put(slot.key(), value);
        }
      }
    }
    return texts.fill(values);
  }

  private Optional<Texts> result(ExecutableElement method, Scope scope) {
    Texts known = results.get(method);
    if (known != null) {
      return Optional.of(known);
    }
    if (scope.isTooDeep() || isOverridable(method)) {
      return Optional.empty();
    }
    if (!beingEvaluated.add(method)) {
      return Optional.of(Texts.unknown("it is the result of a recursion"));
    }
    try {
      Optional<Texts> result = evaluateBody(method, scope);
      result.ifPresent(texts -> results.put(method, texts));
      return result;
    } finally {
      beingEvaluated.remove(method);
    }
  }

  private Optional<Texts> evaluateBody(ExecutableElement method, Scope scope) {
    Optional<TreePath> path = source.path(method).filter(at -> at.getLeaf() instanceof MethodTree);
    if (path.isEmpty()) {
      return recordField(method).map(field -> Texts.slot(slots.field(field)));
    }
    MethodTree tree = (MethodTree) path.get().getLeaf();
    if (tree.getBody() == null) {
      return Optional.empty();
    }
    Texts all = Texts.none();
    Scope inside = new Scope(Map.of(), scope.depth() + 1);
    for (TreePath returned : Results.returned(child(path.get(), tree.getBody()))) {
      all = all.or(evaluator.texts(returned, inside));
    }
    return Optional.of(all);
  }

  /** The field behind an accessor of a record that is not written out. */
  private Optional<VariableElement> recordField(ExecutableElement method) {
    Element owner = SourceModel.owner(method);
    if (owner.getKind() != ElementKind.RECORD
        || !method.getParameters().isEmpty()
        || source.path(owner).isEmpty()) {
      return Optional.empty();
    }
    return owner.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.FIELD)
        .filter(field -> field.getSimpleName().equals(method.getSimpleName()))
        .map(VariableElement.class::cast)
        .findFirst();
  }

  /** Whether another body than the visible one may run. */
  private boolean isOverridable(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    Element owner = SourceModel.owner(method);
    if (modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || modifiers.contains(Modifier.FINAL)
        || owner.getModifiers().contains(Modifier.FINAL)
        || owner.getKind() == ElementKind.RECORD) {
      return false;
    }
    return owner.getKind() != ElementKind.ENUM || hasConstantBodies(owner);
  }

  private boolean hasConstantBodies(Element type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .flatMap(constant -> evaluator.constructions().ofConstant(constant).stream())
        .anyMatch(creation -> ((NewClassTree) creation.getLeaf()).getClassBody() != null);
  }

  /** What a chain of calls on a StringBuilder has put into it. */
  Texts built(TreePath path, Scope scope) {
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree parenthesized) {
      return built(child(path, parenthesized.getExpression()), scope);
    }
    if (tree instanceof NewClassTree creation) {
      if (creation.getArguments().isEmpty()) {
        return Texts.literal("");
      }
      TreePath argument = child(path, creation.getArguments().get(0));
      boolean capacity =
          source.type(argument).filter(type -> type.getKind().isPrimitive()).isPresent();
      return capacity ? Texts.literal("") : evaluator.texts(argument, scope);
    }
    if (tree instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && TextBuilders.isBuilder(source, child(child(path, select), select.getExpression()))) {
      Texts before = built(child(child(path, select), select.getExpression()), scope);
      return builderCall(
          before,
          select,
          call.getArguments(),
          argument -> evaluator.texts(child(path, argument), scope));
    }
    return tree instanceof IdentifierTree
        ? evaluator.texts(path, scope)
        : Texts.unknown("its StringBuilder comes from elsewhere");
  }

  /** What a StringBuilder holds after a call. */
  static Texts builderCall(
      Texts before,
      MemberSelectTree method,
      List<? extends ExpressionTree> arguments,
      ReachingTexts.Evaluation evaluation) {
    return switch (method.getIdentifier().toString()) {
      case "append" ->
          before.plus(
              arguments.size() == 1
                  ? evaluation.texts(arguments.get(0))
                  : Texts.unknown("only a part is appended"));
      case "insert" ->
          arguments.get(0) instanceof LiteralTree literal
                  && Integer.valueOf(0).equals(literal.getValue())
              ? evaluation.texts(arguments.get(1)).plus(before)
              : Texts.unknown("its StringBuilder is changed in the middle");
      case "toString", "length", "isEmpty", "charAt", "capacity", "ensureCapacity", "indexOf" ->
          before;
      default -> Texts.unknown("its StringBuilder is changed in the middle");
    };
  }
}
