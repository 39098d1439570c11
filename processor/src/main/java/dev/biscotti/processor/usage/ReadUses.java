package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.CookieSink;
import dev.biscotti.search.SinkForm;
import dev.biscotti.search.SinkKind;
import dev.biscotti.search.Texts;
import dev.biscotti.search.UsageFindings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads the names of cookies that code asks for. */
final class ReadUses {
  private static final Set<String> COMPARISONS =
      Set.of("equals", "equalsIgnoreCase", "contentEquals");
  private static final Set<String> LOOKUPS =
      Set.of("get", "getFirst", "containsKey", "getOrDefault", "first", "contains");

  private final SourceModel source;
  private final SinkMatcher sinks;
  private final NameEvaluator evaluator;
  private final UsageFindings findings;
  private final FindingLog log;
  private final boolean wanted;

  ReadUses(
      SourceModel source,
      SinkMatcher sinks,
      NameEvaluator evaluator,
      UsageFindings findings,
      FindingLog log,
      boolean wanted) {
    this.source = source;
    this.sinks = sinks;
    this.evaluator = evaluator;
    this.findings = findings;
    this.log = log;
    this.wanted = wanted;
  }

  private void add(Texts names, TreePath at) {
    if (wanted) {
      findings.read(names).forEach(finding -> log.add(finding, at));
    }
  }

  /** A call that takes the name. */
  void call(TreePath path, CookieSink sink, List<? extends ExpressionTree> arguments) {
    boolean reads = sink.kind() == SinkKind.READ && sink.form() == SinkForm.NAME;
    int index = sink.nameArgument().orElse(-1);
    if (reads && index >= 0 && index < arguments.size()) {
      TreePath name = child(path, arguments.get(index));
      add(evaluator.texts(name), name);
    }
  }

  /** A comparison with a cookie's name, or a look-up in the cookies of a request. */
  void compared(TreePath path, MethodInvocationTree call, ExecutableElement method) {
    if (!wanted || call.getArguments().isEmpty()) {
      return;
    }
    String name = method.getSimpleName().toString();
    TreePath argument = child(path, call.getArguments().get(0));
    Optional<TreePath> receiver = receiver(path);
    if (COMPARISONS.contains(name)) {
      Optional<TreePath> left = isObjectsEquals(method) ? Optional.of(argument) : receiver;
      TreePath right = isObjectsEquals(method) ? child(path, call.getArguments().get(1)) : argument;
      if (left.isPresent() && isReadName(left.get())) {
        add(evaluator.texts(right), right);
      } else if (left.isPresent() && isReadName(right)) {
        add(evaluator.texts(left.get()), left.get());
      }
    } else if (name.equals("startsWith") && receiver.isPresent() && isReadName(receiver.get())) {
      add(
          evaluator.texts(argument).plus(Texts.unknown("only its beginning is compared")),
          argument);
    } else if (LOOKUPS.contains(name)
        && receiver.isPresent()
        && isScan(source, sinks, receiver.get())) {
      add(evaluator.texts(argument), argument);
    }
  }

  private static boolean isObjectsEquals(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals("java.util.Objects");
  }

  /** A switch over a cookie's name. */
  void switched(TreePath path, ExpressionTree selector, List<? extends CaseTree> cases) {
    if (!wanted || !isReadName(child(path, selector))) {
      return;
    }
    for (CaseTree option : cases) {
      for (ExpressionTree label : option.getExpressions()) {
        TreePath at = child(child(path, option), label);
        add(evaluator.texts(at), at);
      }
    }
  }

  /** Whether an expression is the name of a cookie that was read, directly or in a variable. */
  private boolean isReadName(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree parenthesized) {
      return isReadName(child(path, parenthesized.getExpression()));
    }
    if (tree instanceof MethodInvocationTree) {
      return isScan(source, sinks, path) && !isInCarrier(path);
    }
    return tree instanceof IdentifierTree
        && source
            .element(path)
            .filter(element -> element.getKind() == ElementKind.LOCAL_VARIABLE)
            .flatMap(source::path)
            .filter(
                declared ->
                    declared.getLeaf() instanceof VariableTree variable
                        && variable.getInitializer() instanceof MethodInvocationTree initializer
                        && isReadName(child(declared, initializer)))
            .isPresent();
  }

  /** Whether a call hands out what was read from a request: its cookies, or the name of one. */
  static boolean isScan(SourceModel source, SinkMatcher sinks, TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree
        && source
            .element(path)
            .flatMap(sinks::sink)
            .filter(sink -> sink.form() == SinkForm.SCAN)
            .isPresent();
  }

  /** A filter that overrides addCookie looks at the names of cookies that are set. */
  private boolean isInCarrier(TreePath path) {
    return VariableValues.enclosingMethod(path)
        .flatMap(source::element)
        .flatMap(sinks::sink)
        .filter(sink -> sink.form() == SinkForm.CARRIER)
        .isPresent();
  }

  static Optional<TreePath> receiver(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? Optional.of(child(child(path, select), select.getExpression()))
        : Optional.empty();
  }

  /** An annotation that asks for a cookie, such as Spring's {@code @CookieValue}. */
  void annotated(TreePath path, Element element) {
    if (!wanted) {
      return;
    }
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof TypeElement type) {
        List<CookieSink> members =
            sinks.table().ofType(sinks.descriptors().binaryName(type)).stream()
                .filter(sink -> sink.form() == SinkForm.ANNOT)
                .toList();
        if (!members.isEmpty()) {
          add(annotationName(mirror, members, element), place(path, type));
        }
      }
    }
  }

  private static Texts annotationName(
      AnnotationMirror mirror, List<CookieSink> members, Element element) {
    for (CookieSink member : members) {
      for (var entry : mirror.getElementValues().entrySet()) {
        if (entry.getKey().getSimpleName().contentEquals(member.member())
            && entry.getValue().getValue() instanceof String name
            && !name.isEmpty()) {
          return Texts.literal(name);
        }
      }
    }
    boolean ownName =
        members.stream()
            .anyMatch(member -> member.name().filter(CookieSink.PARAMETER::equals).isPresent());
    return ownName && element.getKind() != ElementKind.METHOD
        ? Texts.literal(element.getSimpleName().toString())
        : Texts.none();
  }

  private static TreePath place(TreePath path, TypeElement annotation) {
    Tree leaf = path.getLeaf();
    ModifiersTree modifiers = null;
    if (leaf instanceof VariableTree variable) {
      modifiers = variable.getModifiers();
    } else if (leaf instanceof MethodTree method) {
      modifiers = method.getModifiers();
    }
    if (modifiers != null) {
      for (AnnotationTree tree : modifiers.getAnnotations()) {
        if (tree.getAnnotationType().toString().endsWith(annotation.getSimpleName().toString())) {
          return child(child(path, modifiers), tree);
        }
      }
    }
    return path;
  }
}
