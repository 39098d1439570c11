package dev.biscotti.processor.usage;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Set;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;

/** What is common to StringBuilder and StringBuffer. */
final class TextBuilders {
  private static final Set<String> TYPES =
      Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");

  private TextBuilders() {}

  /** Whether an expression is a builder. */
  static boolean isBuilder(SourceModel source, TreePath path) {
    return source
        .type(path)
        .filter(
            type ->
                source.types().asElement(type) instanceof TypeElement element
                    && TYPES.contains(element.getQualifiedName().toString()))
        .isPresent();
  }

  /** The expression at which a chain of calls begins. */
  static Tree root(ExpressionTree chain) {
    ExpressionTree at = chain;
    while (true) {
      if (at instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof MemberSelectTree select) {
        at = select.getExpression();
      } else if (at instanceof ParenthesizedTree parenthesized) {
        at = parenthesized.getExpression();
      } else {
        return at;
      }
    }
  }

  /** Whether a chain of calls begins with a variable. */
  static boolean beginsWith(ExpressionTree chain, Name variable) {
    return root(chain) instanceof IdentifierTree identifier
        && identifier.getName().equals(variable);
  }
}
