package dev.biscotti.processor.usage.trees;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** What local and anonymous classes capture from the code around them. */
final class CapturedVariables {
  private final ModuleTypes types;
  private final Consumer<TreePath> lowerMember;
  private final IdentityHashMap<Tree, Captured> known = new IdentityHashMap<>();

  /**
   * Creates an empty collection.
   *
   * @param types the types
   * @param lowerMember lowers a method or initializer unless that was already done
   */
  CapturedVariables(ModuleTypes types, Consumer<TreePath> lowerMember) {
    this.types = types;
    this.lowerMember = lowerMember;
  }

  /**
   * What a class captures.
   *
   * @param locals the local variables around it
   * @param instances the enclosing objects
   */
  record Captured(Locals locals, Instances instances) {
    static final Captured NOTHING = new Captured(new Locals(), Instances.NONE);
  }

  void add(ClassTree type, Locals locals, Instances instances) {
    known.putIfAbsent(type, new Captured(locals.captured(), instances));
  }

  /** What a class and its members capture. */
  Captured of(TypeElement type) {
    TypeElement local = type;
    while (local.getNestingKind() == NestingKind.MEMBER) {
      Optional<TypeElement> around = SourceModel.classAround(local);
      if (around.isEmpty()) {
        return Captured.NOTHING;
      }
      local = around.get();
    }
    return local.getNestingKind() == NestingKind.TOP_LEVEL
        ? Captured.NOTHING
        : types.path(local).map(this::around).orElse(Captured.NOTHING);
  }

  private Captured around(TreePath type) {
    if (!known.containsKey(type.getLeaf())) {
      memberAround(type).ifPresent(lowerMember);
    }
    return known.getOrDefault(type.getLeaf(), Captured.NOTHING);
  }

  /** The method or initializer around a tree. */
  static Optional<TreePath> memberAround(TreePath path) {
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof ClassTree
          && !(at.getLeaf() instanceof ClassTree)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
