package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.biscotti.search.code.MethodRef;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names in one file: which members mention them, and which classes extend or implement them.
 * Built from the trees alone, so that nothing must be attributed.
 */
final class UnitIndex {
  private final Map<String, Set<Member>> mentions = new HashMap<>();
  private final Map<String, Set<Member>> subclasses = new HashMap<>();

  UnitIndex(CompilationUnitTree unit) {
    TreePath root = new TreePath(unit);
    for (Tree declaration : unit.getTypeDecls()) {
      new Scanner().scan(child(root, declaration), null);
    }
  }

  /**
   * A class, method or initializer, identified by its tree.
   *
   * @param path its tree
   */
  record Member(TreePath path) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Member member && member.path.getLeaf() == path.getLeaf();
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(path.getLeaf());
    }
  }

  /** The methods and initializers that mention a name. */
  Set<Member> mentioning(String name) {
    return mentions.getOrDefault(name, Set.of());
  }

  /** The classes whose declaration names a type as a supertype. */
  Set<Member> below(String simpleName) {
    return subclasses.getOrDefault(simpleName, Set.of());
  }

  /** The last part of a type's name in the source. */
  static String simpleName(Tree type) {
    if (type instanceof AnnotatedTypeTree annotated) {
      return simpleName(annotated.getUnderlyingType());
    }
    if (type instanceof ParameterizedTypeTree parameterized) {
      return simpleName(parameterized.getType());
    }
    if (type instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return type instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private @Nullable Member member;

    private void mention(String name) {
      if (member != null) {
        mentions.computeIfAbsent(name, one -> new LinkedHashSet<>()).add(member);
      }
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      TreePath path = getCurrentPath();
      Tree superclass = tree.getExtendsClause();
      if (superclass != null) {
        addSubclass(superclass, path);
      }
      tree.getImplementsClause().forEach(type -> addSubclass(type, path));
      Member around = member;
      for (Tree part : tree.getMembers()) {
        if (part instanceof ClassTree) {
          member = null;
          scan(part, null);
        } else {
          member = new Member(child(path, part));
          if (part instanceof MethodTree method
              && method.getName().contentEquals(MethodRef.CONSTRUCTOR)) {
            constructor(tree, superclass);
          }
          scan(part, null);
        }
      }
      member = around;
      return null;
    }

    /** A constructor calls another one of its class or superclass, at least implicitly. */
    private void constructor(ClassTree tree, @Nullable Tree superclass) {
      mention(tree.getSimpleName().toString());
      if (superclass != null) {
        mention(simpleName(superclass));
      }
    }

    private void addSubclass(Tree above, TreePath path) {
      subclasses
          .computeIfAbsent(simpleName(above), one -> new LinkedHashSet<>())
          .add(new Member(path));
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      if (tree.getClassBody() != null) {
        addSubclass(tree.getIdentifier(), child(getCurrentPath(), tree.getClassBody()));
      }
      return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      // A field's initializer assigns the field.
      mention(tree.getName().toString());
      return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      mention(tree.getName().toString());
      return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      mention(tree.getIdentifier().toString());
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      mention(tree.getName().toString());
      return super.visitMemberReference(tree, null);
    }
  }
}
