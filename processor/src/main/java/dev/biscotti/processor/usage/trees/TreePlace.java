package dev.biscotti.processor.usage.trees;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.processor.declaration.AnnotationNames;
import dev.biscotti.search.code.Place;
import java.util.Optional;
import javax.lang.model.element.Element;

/** An expression or declaration in source. */
public final class TreePlace implements Place {
  private final SourceModel source;
  private final TreePath path;

  TreePlace(SourceModel source, TreePath path) {
    this.source = source;
    this.path = path;
  }

  /**
   * The tree with its enclosing trees.
   *
   * @return the path to it
   */
  public TreePath path() {
    return path;
  }

  @Override
  public boolean isAllowed() {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (isDeclaration(at.getLeaf())) {
        Optional<Element> element = source.element(at);
        if (element.isPresent()
            && SourceModel.annotation(element.get(), AnnotationNames.ALLOW_UNDECLARED_COOKIE)
                .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDeclaration(Tree tree) {
    return tree instanceof VariableTree || tree instanceof MethodTree || tree instanceof ClassTree;
  }

  @Override
  public String fileAndLine() {
    String name = file();
    String simple = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    long position = source.position(path);
    return position < 0
        ? simple
        : simple + ":" + path.getCompilationUnit().getLineMap().getLineNumber(position);
  }

  /** By file and position; inner trees come first, because they are evaluated first. */
  @Override
  public int compareTo(Place other) {
    if (!(other instanceof TreePlace place)) {
      // Source comes before libraries.
      return -1;
    }
    if (equals(other)) {
      return 0;
    }
    int byFile = file().compareTo(place.file());
    int byPosition = Long.compare(source.position(path), source.position(place.path));
    int byDepth = Integer.compare(place.depth(), depth());
    return byFile != 0 ? byFile : byPosition != 0 ? byPosition : byDepth;
  }

  private String file() {
    return path.getCompilationUnit().getSourceFile().getName();
  }

  private int depth() {
    int depth = 0;
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      depth++;
    }
    return depth;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreePlace place && place.path.getLeaf() == path.getLeaf();
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(path.getLeaf());
  }

  /** The file and line. */
  @Override
  public String toString() {
    long line = path.getCompilationUnit().getLineMap().getLineNumber(source.position(path));
    return file() + ":" + line;
  }
}
