package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.biscotti.search.CookieSink;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements.Origin;
import org.jspecify.annotations.Nullable;

/** Walks a source file and hands every place where a cookie is named to those who judge it. */
final class UsageScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final SourceModel source;
  private final SinkMatcher sinks;
  private final Exceptions exceptions;
  private final SinkUses uses;
  private final ReadUses reads;
  private final NameFeeds feeds;

  UsageScanner(
      SourceModel source,
      SinkMatcher sinks,
      Exceptions exceptions,
      SinkUses uses,
      ReadUses reads,
      NameFeeds feeds) {
    this.source = source;
    this.sinks = sinks;
    this.exceptions = exceptions;
    this.uses = uses;
    this.reads = reads;
    this.feeds = feeds;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    if (exceptions.isOwn(getCurrentPath())) {
      return null;
    }
    return super.visitClass(tree, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    Optional<Element> element = source.element(getCurrentPath());
    // javac adds constructors to anonymous classes, enums and records; nobody wrote their calls.
    boolean written =
        element.isEmpty() || source.elements().getOrigin(element.get()) == Origin.EXPLICIT;
    if (!written) {
      return null;
    }
    element.ifPresent(method -> reads.annotated(getCurrentPath(), method));
    return super.visitMethod(tree, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    Optional<Element> element = source.element(getCurrentPath());
    if (element.isPresent()) {
      reads.annotated(getCurrentPath(), element.get());
      if (tree.getInitializer() != null) {
        feeds.assigned(child(getCurrentPath(), tree.getInitializer()), element.get());
      }
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    TreePath value = child(getCurrentPath(), tree.getExpression());
    source
        .element(child(getCurrentPath(), tree.getVariable()))
        .ifPresent(target -> feeds.assigned(value, target));
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    if (tree.getExpression() != null) {
      feeds.returned(child(getCurrentPath(), tree.getExpression()));
    }
    return super.visitReturn(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    TreePath path = getCurrentPath();
    Optional<ExecutableElement> constructor =
        source
            .element(path)
            .filter(ExecutableElement.class::isInstance)
            .map(ExecutableElement.class::cast);
    if (constructor.isPresent()) {
      Optional<CookieSink> sink =
          tree.getClassBody() == null
              ? sinks.sink(constructor.get())
              : ofSuperclass(path, tree, constructor.get());
      call(path, constructor.get(), sink, tree.getArguments());
    }
    return super.visitNewClass(tree, null);
  }

  /** The constructor of an anonymous class is javac's; the one that counts is above it. */
  private Optional<CookieSink> ofSuperclass(
      TreePath path, NewClassTree tree, ExecutableElement constructor) {
    return source
        .element(child(path, tree.getIdentifier()))
        .filter(TypeElement.class::isInstance)
        .flatMap(type -> sinks.constructor((TypeElement) type, constructor));
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    TreePath path = getCurrentPath();
    if (source.element(path).orElse(null) instanceof ExecutableElement method) {
      call(path, method, sinks.sink(method), tree.getArguments());
      reads.compared(path, tree, method);
    }
    return super.visitMethodInvocation(tree, null);
  }

  private void call(
      TreePath path,
      ExecutableElement method,
      Optional<CookieSink> sink,
      List<? extends ExpressionTree> arguments) {
    if (sink.isPresent()) {
      uses.call(path, sink.get(), arguments);
      reads.call(path, sink.get(), arguments);
    } else {
      feeds.passed(path, method, arguments);
    }
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    if (source.element(getCurrentPath()).orElse(null) instanceof ExecutableElement method) {
      Optional<CookieSink> sink = sinks.sink(method);
      if (sink.isPresent()) {
        uses.reference(getCurrentPath(), sink.get());
      } else {
        feeds.referenced(getCurrentPath(), method);
      }
    }
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
    reads.switched(getCurrentPath(), tree.getExpression(), tree.getCases());
    return super.visitSwitch(tree, null);
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
    reads.switched(getCurrentPath(), tree.getExpression(), tree.getCases());
    return super.visitSwitchExpression(tree, null);
  }

  /** A constant's name under which other files may mention the Set-Cookie header. */
  static Optional<String> headerAlias(VariableElement variable) {
    return variable.getConstantValue() instanceof String value
            && value.equalsIgnoreCase("Set-Cookie")
        ? Optional.of(variable.getSimpleName().toString())
        : Optional.empty();
  }
}
