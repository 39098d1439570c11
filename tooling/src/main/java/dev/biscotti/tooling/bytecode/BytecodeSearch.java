package dev.biscotti.tooling.bytecode;

import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import dev.biscotti.search.MalformedSinkTableException;
import dev.biscotti.search.Obligations;
import dev.biscotti.search.SinkTable;
import dev.biscotti.search.UsageFindings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;

/**
 * Searches the class files of a module for cookies that nobody declared, whatever compiler wrote
 * them, and sums up the libraries on its class path. Class files are read and never loaded, so that
 * nothing of what is searched can run.
 */
public final class BytecodeSearch {
  private final SearchRequest request;
  private final ClassPath classPath;

  private BytecodeSearch(SearchRequest request, ClassPath classPath) {
    this.request = request;
    this.classPath = classPath;
  }

  /**
   * Searches a module.
   *
   * @param request what to search
   * @return what was found; what cannot be read is among its problems
   * @throws IOException if a jar cannot be closed again
   * @throws MalformedSinkTableException if the module's own table is malformed; a library's is
   *     among the problems
   */
  public static SearchResult search(SearchRequest request) throws IOException {
    try (ClassPath classPath = ClassPath.open(request.classes(), request.classPath())) {
      return new BytecodeSearch(request, classPath).run();
    }
  }

  private SearchResult run() throws IOException {
    SinkTable table = table();
    Hierarchy hierarchy = new Hierarchy(classPath);
    SinkMatcher sinks = new SinkMatcher(table, hierarchy);
    Map<String, ClassMentions> mentions = mentions();

    DeclaredSet declared = new DeclaredSet(classPath);
    mentions.forEach(
        (name, mentioned) -> {
          if (DeclaredSet.mayDeclare(mentioned)) {
            classPath.outline(name).ifPresent(declared::addOwn);
          }
        });
    request.declaredIn().forEach(declared::addNamed);

    Parts parts = new Parts(hierarchy, sinks, table, declared);
    boolean setsCookies = scan(parts, mentions);
    noteMissing(hierarchy);
    List<DependencyUse> dependencies =
        request.dependencies() ? new Dependencies(classPath, hierarchy, sinks).sumUp() : List.of();
    return new SearchResult(
        declared.isKnown(),
        setsCookies,
        mentions.size(),
        declared.isKnown() ? parts.log.findings() : List.of(),
        allowances(mentions),
        dependencies,
        classPath.problems());
  }

  /** Everything that takes part in the search of one module. */
  private final class Parts {
    private final CallIndex calls = new CallIndex();
    private final FindingLog log;
    private final Obligations<Point> obligations;
    private final UsageScanner scanner;

    Parts(Hierarchy hierarchy, SinkMatcher sinks, SinkTable table, DeclaredSet declared) {
      Flows flows = new Flows(classPath);
      Slots slots = new Slots();
      LambdaSites lambdas = new LambdaSites(flows);
      Exceptions exceptions = new Exceptions(flows, lambdas);
      log = new FindingLog(exceptions, lambdas);
      UsageFindings findings = new UsageFindings(declared.cookies(), declared.home(), table);
      NameEvaluator evaluator =
          new NameEvaluator(flows, hierarchy, sinks, slots, new CookieNames(hierarchy), lambdas);
      obligations =
          new Obligations<>(
              new NameSources(
                  slots,
                  new Reachability(flows, hierarchy),
                  new Suppliers(flows, hierarchy, calls, evaluator, slots),
                  exceptions,
                  log),
              findings);
      scanner =
          new UsageScanner(
              flows,
              sinks,
              new SinkUses(flows, hierarchy, sinks, evaluator, obligations, findings, log),
              new ReadUses(sinks, evaluator, findings, log, request.reads()),
              new NameFeeds(hierarchy, evaluator, obligations, findings, log));
    }
  }

  private boolean scan(Parts parts, Map<String, ClassMentions> mentions) {
    mentions.forEach(parts.calls::add);
    boolean setsCookies = false;
    // What is written in one file belongs together: a nested class may only override a method of
    // the
    // one around it.
    Set<String> files = new HashSet<>();
    mentions.forEach(
        (name, mentioned) -> {
          if (parts.scanner.mayName(mentioned)) {
            files.add(outermost(name));
          }
        });
    for (Map.Entry<String, ClassMentions> entry : mentions.entrySet()) {
      if (files.contains(outermost(entry.getKey()))) {
        Optional<ClassNode> type =
            classPath.withCode(entry.getKey()).filter(node -> !GeneratedClasses.isOurs(node));
        type.ifPresent(node -> scan(parts, node, entry.getKey()));
        setsCookies |= type.isPresent() && parts.scanner.sets(entry.getValue());
      }
    }
    settle(parts);
    return setsCookies;
  }

  private void settle(Parts parts) {
    try {
      parts.obligations.settle();
    } catch (RuntimeException malformed) {
      classPath.problem(
          new SearchProblem(
              "classes",
              "Where names come from was not followed to the end, since a class file is malformed: "
                  + malformed,
              true));
    }
  }

  /** What no compiler writes can have any shape. */
  private void scan(Parts parts, ClassNode type, String name) {
    try {
      parts.scanner.scan(type);
    } catch (RuntimeException malformed) {
      classPath.malformed(name, malformed);
    }
  }

  private static String outermost(String internalName) {
    int nested = internalName.indexOf('$');
    return nested < 0 ? internalName : internalName.substring(0, nested);
  }

  private Map<String, ClassMentions> mentions() {
    Map<String, ClassMentions> mentions = new LinkedHashMap<>();
    for (String name : classPath.moduleClassNames()) {
      classPath
          .container(name)
          .flatMap(container -> classPath.mentions(container, name))
          .ifPresent(mentioned -> mentions.put(name, mentioned));
    }
    return mentions;
  }

  /** The module's own table can say otherwise than ours, those of libraries add to both. */
  private SinkTable table() throws IOException {
    SinkTable all = SinkTable.builtIn();
    for (ClassContainer container : classPath.module()) {
      Optional<SinkTable> own = table(container);
      all = own.isPresent() ? all.plus(own.get()) : all;
    }
    for (ClassContainer container : classPath.libraries()) {
      Optional<SinkTable> theirs = libraryTable(container);
      all = theirs.isPresent() ? all.withLibrary(theirs.get()) : all;
    }
    return all;
  }

  /** A library's table that cannot be read adds nothing, and stops nobody. */
  private Optional<SinkTable> libraryTable(ClassContainer container) {
    try {
      return table(container);
    } catch (MalformedSinkTableException | IOException unreadable) {
      classPath.problem(
          new SearchProblem(
              container.name(),
              "Its table of sinks cannot be read and is ignored: " + unreadable.getMessage() + ".",
              false));
      return Optional.empty();
    }
  }

  private static Optional<SinkTable> table(ClassContainer container) throws IOException {
    Optional<byte[]> content = container.read(SinkTable.USER_RESOURCE);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try (Reader reader =
        new InputStreamReader(new ByteArrayInputStream(content.get()), StandardCharsets.UTF_8)) {
      return Optional.of(
          SinkTable.parse(reader, container.name() + "!/" + SinkTable.USER_RESOURCE));
    }
  }

  private List<UndeclaredAllowance> allowances(Map<String, ClassMentions> mentions) {
    List<UndeclaredAllowance> all = new ArrayList<>();
    mentions.forEach(
        (name, mentioned) -> {
          if (mentioned.texts().contains(Annotations.ALLOW_UNDECLARED_COOKIE)) {
            classPath
                .outline(name)
                .ifPresent(type -> all.addAll(DeclarationReader.allowances(type)));
          }
        });
    all.sort(
        Comparator.comparing(UndeclaredAllowance::location)
            .thenComparing(UndeclaredAllowance::reason));
    return all;
  }

  private void noteMissing(Hierarchy hierarchy) {
    if (!hierarchy.missing().isEmpty()) {
      List<String> names = hierarchy.missing().stream().map(Access::binaryName).toList();
      classPath.problem(
          new SearchProblem(
              "class path",
              "Calls on subclasses may go unseen, because the class path lacks "
                  + String.join(", ", names.subList(0, Math.min(5, names.size())))
                  + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : "")
                  + ".",
              false));
    }
  }
}
