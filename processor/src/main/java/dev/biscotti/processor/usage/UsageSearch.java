package dev.biscotti.processor.usage;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.biscotti.processor.declaration.AnnotationNames;
import dev.biscotti.processor.usage.trees.SourceModel;
import dev.biscotti.processor.usage.trees.SourceUnits;
import dev.biscotti.processor.usage.trees.TreePlace;
import dev.biscotti.processor.usage.trees.TreeProgram;
import dev.biscotti.processor.usage.trees.Words;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.finding.UsageFindings;
import dev.biscotti.search.sink.SinkTable;
import dev.biscotti.search.use.CookieSearch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** The search of one compilation. */
final class UsageSearch {
  private final SourceModel source;
  private final SourceUnits units;
  private final TreeProgram program;
  private final SourceFilter filter;
  private final CookieSearch search;
  private final CookieCode cookieCode;
  private final UnsetCandidatesInSource unset;
  private final Set<CompilationUnitTree> searched = new HashSet<>();
  private final Map<Element, List<CookieSearch.Found>> byClass = new LinkedHashMap<>();

  UsageSearch(
      SourceModel source,
      SourceUnits units,
      TreeProgram program,
      SinkTable builtIn,
      SinkTable table,
      UsageFindings findings,
      boolean reads,
      UnsetCandidatesInSource unset) {
    this.source = source;
    this.units = units;
    this.program = program;
    this.filter = new SourceFilter(builtIn, table);
    this.unset = unset;
    this.search = new CookieSearch(program, table, findings, reads, unset.candidates());
    this.cookieCode = new CookieCode(source, program, search, table.members());
  }

  /** Searches every file that may mention a cookie. */
  void searchAll() {
    Deque<CompilationUnitTree> open = new ArrayDeque<>(mentioning());
    while (!open.isEmpty()) {
      CompilationUnitTree unit = open.remove();
      if (searched.add(unit) && search(unit)) {
        open.addAll(mentioning());
      }
    }
    resolve();
    for (CompilationUnitTree unit : units.all()) {
      if (!searched.contains(unit)) {
        for (String name : unset.mentionedIn(unit, units)) {
          search.unset().mentioned(name);
        }
      }
    }
    units.forgetTexts();
  }

  /** The files that contain a newly added word. */
  private List<CompilationUnitTree> mentioning() {
    Words words = filter.takeAdded();
    List<CompilationUnitTree> mentioning = new ArrayList<>();
    for (CompilationUnitTree unit : units.all()) {
      if (!searched.contains(unit) && units.mentions(unit, words)) {
        mentioning.add(unit);
      }
    }
    return mentioning;
  }

  /** Searches a file; returns true if it adds a word by which other files may mention cookies. */
  private boolean search(CompilationUnitTree unit) {
    boolean added = false;
    for (TypeInfo type : isGenerated(unit) ? List.<TypeInfo>of() : program.types(unit)) {
      search.search(type);
      for (MethodInfo method : type.methods()) {
        if (!isOfAnonymousClass(method) && cookieCode.isIn(method)) {
          Optional<Body> body = program.body(method);
          if (body.isPresent()) {
            search.search(body.get());
          }
        }
        added |= takesNames(method) && filter.add(word(method));
      }
      for (FieldInfo field : type.fields()) {
        boolean header =
            field.constant().orElse(0) instanceof String text
                && text.equalsIgnoreCase("Set-Cookie");
        added |= header && filter.add(field.ref().name());
      }
    }
    return added;
  }

  /**
   * javac generates the constructor of an anonymous class; the call that matters creates the
   * object.
   */
  private static boolean isOfAnonymousClass(MethodInfo method) {
    return method.ref().isConstructor() && isNumber(word(method));
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean takesNames(MethodInfo method) {
    return !method.parameters().isEmpty() && search.takesNames(method.ref());
  }

  private static String word(MethodInfo method) {
    String owner = method.ref().owner();
    return method.ref().isConstructor()
        ? owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1)
        : method.ref().name();
  }

  /** Generated code uses only declared names. */
  private boolean isGenerated(CompilationUnitTree unit) {
    TreePath root = new TreePath(unit);
    for (Tree tree : unit.getTypeDecls()) {
      Optional<Element> type = source.element(new TreePath(root, tree));
      if (type.isPresent()
          && SourceModel.annotation(type.get(), AnnotationNames.BISCOTTI_GENERATED).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void resolve() {
    search.resolve();
    for (CookieSearch.Found found : search.findings()) {
      Optional<? extends Element> type = outermostClass(found);
      if (type.isPresent()) {
        byClass.computeIfAbsent(type.get(), one -> new ArrayList<>()).add(found);
      }
    }
  }

  private Optional<? extends Element> outermostClass(CookieSearch.Found found) {
    return found.at() instanceof TreePlace place
        ? source.outermostClass(place.path())
        : Optional.empty();
  }

  /**
   * Takes the findings of a class. A file that was added later, or that mentions no cookie but
   * calls a library method that sets one, is searched now.
   */
  List<CookieSearch.Found> findings(Element type, CompilationUnitTree unit) {
    boolean late = !units.contains(unit);
    if (!searched.contains(unit) && (late || cookieCode.usesLibrary(unit))) {
      searched.add(unit);
      search(unit);
      resolve();
    }
    List<CookieSearch.Found> found = byClass.remove(type);
    return found == null ? List.of() : found;
  }

  /** The declared cookies that nothing sets, after all classes were analysed. */
  List<CookieDeclaration> unset() {
    return search.unset().found();
  }

  static TreePath path(CookieSearch.Found found) {
    return ((TreePlace) found.at()).path();
  }
}
