package dev.biscotti.processor.usage;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.processor.usage.trees.SourceModel;
import dev.biscotti.search.finding.CodeLocation;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The location of a tree, for messages and reports. */
final class SourceLocation {
  private final Optional<TreePath> type;
  private final String typeName;
  private final String member;

  private SourceLocation(Optional<TreePath> type, String typeName, String member) {
    this.type = type;
    this.typeName = typeName;
    this.member = member;
  }

  /** The class and member around a tree. */
  static String where(TreePath path) {
    SourceLocation location = around(path);
    boolean both = !location.typeName.isEmpty() && !location.member.isEmpty();
    return location.typeName + (both ? "." : "") + location.member;
  }

  static CodeLocation of(SourceModel source, TreePath path) {
    SourceLocation location = around(path);
    CompilationUnitTree unit = path.getCompilationUnit();
    String file = unit.getSourceFile().getName();
    long start = source.trees().getSourcePositions().getStartPosition(unit, path.getLeaf());
    Optional<Element> type =
        location.type.isPresent() ? source.element(location.type.get()) : Optional.empty();
    return new CodeLocation(
        type.isPresent() && type.get() instanceof TypeElement one
            ? source.elements().getBinaryName(one).toString()
            : location.typeName,
        location.member,
        file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1),
        start < 0 ? 0 : (int) unit.getLineMap().getLineNumber(start));
  }

  private static SourceLocation around(TreePath path) {
    String member = "";
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree tree && !tree.getSimpleName().isEmpty()) {
        return new SourceLocation(Optional.of(at), tree.getSimpleName().toString(), member);
      }
      member = name(at).orElse(member);
    }
    return new SourceLocation(Optional.empty(), "", member);
  }

  private static Optional<String> name(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof MethodTree method) {
      return Optional.of(method.getName().toString());
    }
    boolean field =
        tree instanceof VariableTree
            && path.getParentPath() != null
            && path.getParentPath().getLeaf() instanceof ClassTree;
    return field ? Optional.of(((VariableTree) tree).getName().toString()) : Optional.empty();
  }
}
