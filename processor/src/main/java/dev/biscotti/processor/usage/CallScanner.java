package dev.biscotti.processor.usage;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a file that mentions no cookie for calls of a library's methods with
 * {@code @CookieName}. Nearly every file of a program comes here, so it does as little as it can:
 * the trees are attributed, and what a call means is one look-up.
 */
final class CallScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final SourceModel source;
  private final NameFeeds feeds;
  private @Nullable TreePath root;
  private boolean found;

  CallScanner(SourceModel source, NameFeeds feeds) {
    this.source = source;
    this.feeds = feeds;
  }

  boolean finds(CompilationUnitTree unit) {
    root = new TreePath(unit);
    unit.getTypeDecls().forEach(type -> scan(type, null));
    return found;
  }

  private void look(Tree tree) {
    if (!found
        && source.element(new TreePath(root, tree)).orElse(null)
            instanceof ExecutableElement method) {
      found = !feeds.parameters(method).isEmpty();
    }
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    look(tree);
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    look(tree);
    return super.visitNewClass(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    look(tree);
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitImport(ImportTree tree, @Nullable Void unused) {
    return null;
  }
}
