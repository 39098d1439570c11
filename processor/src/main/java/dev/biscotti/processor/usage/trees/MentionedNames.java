package dev.biscotti.processor.usage.trees;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** The names that code mentions, and those of variables that it may assign. */
final class MentionedNames extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<Name> mentioned = new HashSet<>();
  private final Set<Name> assigned = new HashSet<>();

  static MentionedNames in(List<? extends Tree> trees) {
    MentionedNames names = new MentionedNames();
    names.scan(trees, null);
    return names;
  }

  boolean mentions(Name name) {
    return mentioned.contains(name);
  }

  boolean assigns(Name name) {
    return assigned.contains(name);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    mentioned.add(tree.getName());
    return null;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    assign(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    assign(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          assign(tree.getExpression());
      default -> {}
    }
    return super.visitUnary(tree, null);
  }

  private void assign(ExpressionTree target) {
    ExpressionTree at = target;
    while (at instanceof ParenthesizedTree parenthesized) {
      at = parenthesized.getExpression();
    }
    if (at instanceof IdentifierTree name) {
      assigned.add(name.getName());
    }
  }
}
