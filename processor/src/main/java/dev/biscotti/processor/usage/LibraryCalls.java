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
import dev.biscotti.processor.usage.trees.SourceModel;
import dev.biscotti.processor.usage.trees.TreeProgram;
import dev.biscotti.search.use.CookieSearch;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a file that mentions no cookie for calls of a library's methods that use a cookie
 * under a name they are given, and for those of a guard. Nearly every file of a program comes here,
 * so it does as little as it can: the trees are attributed, and what a call means is one look-up.
 */
final class LibraryCalls {
  private final SourceModel source;
  private final TreeProgram program;
  private final CookieSearch search;
  private final Map<ExecutableElement, Boolean> known = new HashMap<>();

  LibraryCalls(SourceModel source, TreeProgram program, CookieSearch search) {
    this.source = source;
    this.program = program;
    this.search = search;
  }

  boolean in(CompilationUnitTree unit) {
    Scanner scanner = new Scanner(new TreePath(unit));
    unit.getTypeDecls().forEach(type -> scanner.scan(type, null));
    return scanner.found;
  }

  private boolean concerns(ExecutableElement method) {
    Boolean concerns = known.get(method);
    if (concerns == null) {
      if (isOfGuard(method)) {
        search.unset().called(program.ref(method));
      }
      concerns =
          !method.getParameters().isEmpty()
              && program.ofLibrary(method).filter(search::concerns).isPresent();
      known.put(method, concerns);
    }
    return concerns;
  }

  private static boolean isOfGuard(ExecutableElement method) {
    return SourceModel.classAround(method)
        .filter(type -> type.getSimpleName().toString().endsWith("Guard"))
        .isPresent();
  }

  private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final TreePath root;
    private boolean found;

    Scanner(TreePath root) {
      this.root = root;
    }

    private void look(Tree tree) {
      found |=
          source.trees().getElement(new TreePath(root, tree)) instanceof ExecutableElement method
              && concerns(method);
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
}
