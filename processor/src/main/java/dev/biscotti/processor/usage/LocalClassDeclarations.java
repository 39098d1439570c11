package dev.biscotti.processor.usage;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.biscotti.processor.declaration.AnnotationNames;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Finding;
import dev.biscotti.processor.usage.trees.SourceModel;
import dev.biscotti.processor.usage.trees.SourceUnits;
import dev.biscotti.search.rule.ReferenceRule;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Finds declarations in local and anonymous classes. They are in the trees but not among the
 * elements passed to processors (JSR 269: a round's root elements are packages and types).
 */
final class LocalClassDeclarations {
  /** Text in every file that declares anything, in an import or a qualified name. */
  private static final String MENTION = "biscotti.annotations";

  private final SourceModel source;
  private final SourceUnits units;
  private final Set<CompilationUnitTree> silent =
      Collections.newSetFromMap(new IdentityHashMap<>());

  /** Searches the files that exist once the first class has been analysed. */
  LocalClassDeclarations(SourceModel source, SourceUnits units) {
    this.source = source;
    this.units = units;
    for (CompilationUnitTree unit : units.all()) {
      if (!units.mentions(unit, MENTION)) {
        silent.add(unit);
      }
    }
  }

  void report(TypeElement type, CompilationUnitTree unit) {
    if (silent.contains(unit) || (!units.contains(unit) && !units.mentions(unit, MENTION))) {
      return;
    }
    TreePath path = source.trees().getPath(type);
    if (path != null) {
      new Scanner().scan(path, null);
    }
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private boolean local;

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      boolean around = local;
      local |= isLocal(getCurrentPath());
      if (local) {
        check(tree.getModifiers().getAnnotations(), getCurrentPath());
      }
      super.visitClass(tree, null);
      local = around;
      return null;
    }

    private boolean isLocal(TreePath path) {
      Tree parent = path.getParentPath().getLeaf();
      return !(parent instanceof ClassTree) && !(parent instanceof CompilationUnitTree);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      if (local && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
        check(tree.getModifiers().getAnnotations(), getCurrentPath());
      }
      return super.visitVariable(tree, null);
    }

    private void check(List<? extends AnnotationTree> annotations, TreePath declaration) {
      TreePath modifiers = declaration;
      for (AnnotationTree annotation : annotations) {
        TreePath name =
            new TreePath(new TreePath(modifiers, annotation), annotation.getAnnotationType());
        Optional<Element> meant = source.element(name);
        if (meant.isPresent()
            && meant.get() instanceof TypeElement type
            && AnnotationNames.DECLARING.contains(type.getQualifiedName().toString())) {
          print(annotation, declaration, type);
        }
      }
    }

    private void print(AnnotationTree annotation, TreePath declaration, TypeElement type) {
      source
          .element(declaration)
          .ifPresent(
              element -> {
                Anchor anchor =
                    new Anchor(
                        element,
                        Optional.empty(),
                        Optional.empty(),
                        SourceLocation.where(declaration));
                source
                    .trees()
                    .printMessage(
                        Diagnostic.Kind.ERROR,
                        Finding.of(
                                ReferenceRule.BSC711.message(), anchor, "@" + type.getSimpleName())
                            .message(),
                        annotation,
                        declaration.getCompilationUnit());
              });
    }
  }
}
