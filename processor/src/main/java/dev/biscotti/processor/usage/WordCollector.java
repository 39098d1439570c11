package dev.biscotti.processor.usage;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Collects the names in a searched file by which other files can name a cookie without saying so:
 * methods with {@code @CookieName}, and constants for the header's name.
 */
final class WordCollector extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final SourceModel source;
  private final Mentions mentions;
  private final NameFeeds feeds;
  private boolean added;

  WordCollector(SourceModel source, Mentions mentions, NameFeeds feeds) {
    this.source = source;
    this.mentions = mentions;
    this.feeds = feeds;
  }

  /** Whether there was a new word. */
  boolean collect(CompilationUnitTree unit) {
    added = false;
    scan(new TreePath(unit), null);
    return added;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    if (source.element(getCurrentPath()).orElse(null) instanceof ExecutableElement method
        && !feeds.parameters(method).isEmpty()) {
      boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
      add((constructor ? SourceModel.owner(method) : method).getSimpleName().toString());
    }
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (source.element(getCurrentPath()).orElse(null) instanceof VariableElement field) {
      UsageScanner.headerAlias(field).ifPresent(this::add);
    }
    return null;
  }

  private void add(String word) {
    added |= mentions.add(word);
  }
}
