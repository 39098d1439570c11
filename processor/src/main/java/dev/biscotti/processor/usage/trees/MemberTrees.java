package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds the trees that contain a method's code. */
final class MemberTrees {
  private final SourceModel source;
  private final ModuleTypes types;
  private final ElementInfos infos;

  MemberTrees(SourceModel source, ModuleTypes types, ElementInfos infos) {
    this.source = source;
    this.types = types;
    this.infos = infos;
  }

  /**
   * The members of a class that make up a method, attributed. A method of a local class is part of
   * the member around the class.
   */
  List<TreePath> of(MethodInfo method) {
    Optional<TypeElement> owner = types.find(method.ref().owner());
    Optional<TreePath> type = owner.isEmpty() ? Optional.empty() : types.path(owner.get());
    if (type.isEmpty()) {
      return List.of();
    }
    Optional<TreePath> around = outermostMember(type.get());
    List<TreePath> found = around.isPresent() ? List.of(around.get()) : of(method, type.get());
    for (TreePath member : found) {
      source.attribute(anyCode(member));
    }
    return found;
  }

  private List<TreePath> of(MethodInfo method, TreePath type) {
    List<TreePath> found = new ArrayList<>();
    Optional<ExecutableElement> element = infos.element(method.ref());
    if (element.isPresent()) {
      types.memberPath(element.get()).ifPresent(found::add);
    }
    String name = method.ref().name();
    if (method.ref().isConstructor() || name.equals(MethodRef.STATIC_INITIALIZER)) {
      for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
        if (member instanceof VariableTree || member instanceof BlockTree) {
          found.add(child(type, member));
        }
      }
    }
    return found;
  }

  /** The member of a class that is not local; empty for such a class itself. */
  private static Optional<TreePath> outermostMember(TreePath path) {
    Optional<TreePath> member = Optional.empty();
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof ClassTree
          && !(at.getLeaf() instanceof ClassTree)) {
        member = Optional.of(at);
      }
    }
    return member;
  }

  /**
   * A part of a member that is code; the member itself may have a symbol without being attributed.
   */
  static TreePath anyCode(TreePath member) {
    List<Tree> children = Patterns.children(member.getLeaf());
    return children.isEmpty() ? member : child(member, children.get(children.size() - 1));
  }
}
