package dev.biscotti.processor.usage;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.processor.declaration.AnnotationNames;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.usage.trees.SourceModel;
import dev.biscotti.processor.usage.trees.SourceUnits;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.search.use.UnsetCookies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The cookies that the files of a compilation declare and that its code must set. Whether it does
 * is known only after the last class, because any file may use the guard.
 */
final class UnsetCandidatesInSource {
  private final SourceModel source;
  private final Set<String> awaited = new HashSet<>();
  private final Map<DeclarationSource, DeclaredCookie> declared = new LinkedHashMap<>();

  /** The cookies by the simple names of their declaring classes. */
  private final Map<String, List<DeclaredCookie>> byType = new LinkedHashMap<>();

  private final Map<DeclarationSource, TreePath> paths = new HashMap<>();
  private final List<UnsetCookies.Candidate> candidates = new ArrayList<>();

  private UnsetCandidatesInSource(SourceModel source) {
    this.source = source;
  }

  /**
   * Creates the candidates of a compilation.
   *
   * @param own the module's declarations
   * @param source maps elements to trees
   * @param units the files
   * @param whole whether the compilation certainly contains all classes of the module; otherwise
   *     there are no candidates
   */
  static UnsetCandidatesInSource of(
      ModuleDeclarations own, SourceModel source, SourceUnits units, boolean whole) {
    UnsetCandidatesInSource unset = new UnsetCandidatesInSource(source);
    if (whole) {
      for (DeclaredPolicy policy : own.policies()) {
        unset.add(policy, own);
      }
    }
    if (!unset.candidates.isEmpty()) {
      for (CompilationUnitTree unit : units.all()) {
        unset.await(unit);
      }
      Set<TypeElement> types = new LinkedHashSet<>();
      for (DeclaredCookie cookie : unset.declared.values()) {
        types.add(cookie.type());
      }
      for (TypeElement type : types) {
        unset.locate(type);
      }
    }
    return unset;
  }

  private void add(DeclaredPolicy policy, ModuleDeclarations own) {
    for (DeclaredCookie cookie : policy.cookies()) {
      if (own.isFromSource(cookie.type()) && !isAllowed(cookie.field())) {
        declared.put(cookie.declaration().source(), cookie);
        byType
            .computeIfAbsent(cookie.type().getSimpleName().toString(), type -> new ArrayList<>())
            .add(cookie);
      }
    }
    String name = source.elements().getBinaryName(policy.type()).toString();
    for (UnsetCookies.Candidate candidate : UnsetCookies.candidates(name, policy.declaration())) {
      if (declared.containsKey(candidate.cookie().source())) {
        candidates.add(candidate);
      }
    }
  }

  private static boolean isAllowed(Element declaration) {
    for (Element at = declaration; at != null; at = at.getEnclosingElement()) {
      if (SourceModel.annotation(at, AnnotationNames.ALLOW_UNDECLARED_COOKIE).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Must happen now, because javac discards the trees of a class after writing its class file. */
  private void locate(TypeElement declaring) {
    TypeElement type = source.elements().getTypeElement(declaring.getQualifiedName());
    TreePath path = type == null ? null : source.trees().getPath(type);
    if (path != null && path.getLeaf() instanceof ClassTree tree) {
      String name = source.elements().getBinaryName(declaring).toString();
      for (Tree member : tree.getMembers()) {
        if (member instanceof VariableTree field) {
          paths.put(
              new DeclarationSource(name, field.getName().toString()), new TreePath(path, field));
        }
      }
    }
  }

  private void await(CompilationUnitTree unit) {
    ExpressionTree name = unit.getPackageName();
    String prefix = name == null ? "" : name + ".";
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree tree) {
        awaited.add(prefix + tree.getSimpleName());
      }
    }
  }

  List<UnsetCookies.Candidate> candidates() {
    return List.copyOf(candidates);
  }

  /** The names whose constants a file seems to mention. */
  List<String> mentionedIn(CompilationUnitTree unit, SourceUnits units) {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, List<DeclaredCookie>> entry : byType.entrySet()) {
      for (DeclaredCookie cookie :
          units.mentions(unit, entry.getKey()) ? entry.getValue() : List.<DeclaredCookie>of()) {
        if (units.mentions(unit, cookie.field().getSimpleName().toString())) {
          names.add(cookie.name());
        }
      }
    }
    return names;
  }

  /** Whether a class was the last to be analysed, so that a decision is possible. */
  boolean isLast(TypeElement analysed) {
    return awaited.remove(analysed.getQualifiedName().toString()) && awaited.isEmpty();
  }

  /** Where a cookie is declared. */
  Optional<TreePath> path(CookieDeclaration cookie) {
    return Optional.ofNullable(paths.get(cookie.source()));
  }
}
