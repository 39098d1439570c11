package dev.biscotti.tooling.bytecode;

import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import dev.biscotti.search.classfile.ClassFile;
import dev.biscotti.search.classfile.ClassFileProgram;
import dev.biscotti.search.classfile.ClassPlace;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.configuration.ModuleConfiguration;
import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.finding.UsageFindings;
import dev.biscotti.search.rule.UsageRule;
import dev.biscotti.search.sink.MalformedSinkTableException;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.sink.SinkTable;
import dev.biscotti.search.use.CookieSearch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Searches the class files of a module, from any compiler, for undeclared cookies, and summarises
 * the libraries on its class path. Class files are read but never loaded, so none of the searched
 * code can run.
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
   * @return what was found, including a problem for each file that cannot be read
   * @throws IOException if a jar cannot be closed again
   * @throws MalformedSinkTableException if the module's own table is malformed; a malformed table
   *     of a library becomes a problem of the result
   */
  public static SearchResult search(SearchRequest request) throws IOException {
    try (ClassPath classPath = ClassPath.open(request.classes(), request.classPath())) {
      return new BytecodeSearch(request, classPath).run();
    }
  }

  private SearchResult run() throws IOException {
    SinkTable table = table();
    ClassFileProgram program =
        new ClassFileProgram(classPath.files(), ModuleConfiguration.of(request.classes())::value);
    DeclaredCookieCollector declared = declared();
    UnsetCandidatesInClasses unset = new UnsetCandidatesInClasses(classPath, program);
    UsageFindings judge = new UsageFindings(declared.cookies(), declared.home(), table);
    CookieSearch search =
        new CookieSearch(
            program, table, judge, request.reads(), unset.candidates(declared.ownPolicies()));
    search(search, program, table, unset);
    List<LocatedFinding> findings = located(search, unset.found(search.unset(), judge));
    noteMissing(List.copyOf(new TreeSet<>(program.missing())));
    List<DependencyUse> dependencies =
        request.dependencies()
            ? new Dependencies(classPath, program, new SinkMatcher(table, program)).sumUp()
            : List.of();
    return new SearchResult(
        declared.isKnown(),
        search.setsCookies(),
        declared.ownHome(),
        classPath.moduleClassNames().size(),
        declared.isKnown() ? findings : unchecked(findings),
        allowances(program),
        dependencies,
        classPath.problems());
  }

  private Stream<ClassFile> moduleFiles() {
    return classPath.moduleClassNames().stream()
        .flatMap(name -> classPath.files().find(name).stream());
  }

  private DeclaredCookieCollector declared() {
    DeclaredCookieCollector declared = new DeclaredCookieCollector(classPath);
    moduleFiles()
        .filter(DeclarationReader::mayDeclare)
        .flatMap(file -> classPath.declaring(file.name()).stream())
        .forEach(declared::addOwn);
    request.declaredIn().forEach(declared::addNamed);
    if (request.declaredIn().isEmpty()) {
      declared.addPoliciesOfClassPath();
    }
    return declared;
  }

  /** Searches every class of each source file in which at least one class may name a cookie. */
  private void search(
      CookieSearch search,
      ClassFileProgram program,
      SinkTable table,
      UnsetCandidatesInClasses unset) {
    ClassFilter filter = new ClassFilter(search, table);
    Set<String> files = new HashSet<>();
    moduleFiles()
        .filter(
            file -> classPath.read(file, ClassFile::mentions).filter(filter::accepts).isPresent())
        .forEach(file -> files.add(outermost(file.name())));
    for (String name : classPath.moduleClassNames()) {
      Optional<TypeInfo> type = program.type(name).filter(one -> !GeneratedClasses.isOurs(one));
      if (files.contains(outermost(name))) {
        type.ifPresent(one -> search(search, program, one));
      } else if (type.isPresent()) {
        classPath
            .files()
            .find(name)
            .flatMap(file -> classPath.read(file, unset::uses))
            .ifPresent(search.unset()::used);
      }
    }
    search.resolve();
  }

  private static void search(CookieSearch search, ClassFileProgram program, TypeInfo type) {
    search.search(type);
    for (MethodInfo method : type.methods()) {
      if (!method.is(Flag.SYNTHETIC)) {
        program.body(method).ifPresent(search::search);
      }
    }
  }

  private static List<LocatedFinding> located(CookieSearch search, List<LocatedFinding> unset) {
    TreeSet<LocatedFinding> located = new TreeSet<>(unset);
    for (CookieSearch.Found found : search.findings()) {
      if (found.at() instanceof ClassPlace place) {
        located.add(new LocatedFinding(found.finding(), UnsetCandidatesInClasses.location(place)));
      }
    }
    return List.copyOf(located);
  }

  /**
   * Reports once, at the first cookie that is set, that there is no declaration to check against.
   */
  private static List<LocatedFinding> unchecked(List<LocatedFinding> findings) {
    return findings.stream()
        .filter(found -> found.finding().rule() != UsageRule.BSC603)
        .findFirst()
        .map(found -> new LocatedFinding(UsageFindings.NOTHING_TO_CHECK_AGAINST, found.at()))
        .stream()
        .toList();
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  /** The module's own table can override the built-in one; tables of libraries add to both. */
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

  /** A library's table that cannot be read becomes a problem and adds no sinks. */
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

  private List<UndeclaredAllowance> allowances(ClassFileProgram program) {
    return moduleFiles()
        .filter(DeclarationReader::mayAllow)
        .flatMap(file -> program.type(file.name()).stream())
        .flatMap(type -> DeclarationReader.allowances(type).stream())
        .sorted(
            Comparator.comparing(UndeclaredAllowance::location)
                .thenComparing(UndeclaredAllowance::reason))
        .toList();
  }

  private void noteMissing(List<String> names) {
    if (!names.isEmpty()) {
      classPath.problem(
          new SearchProblem(
              "class path",
              "Calls on subclasses may be missed, because the class path lacks "
                  + String.join(", ", names.subList(0, Math.min(5, names.size())))
                  + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : "")
                  + ".",
              false));
    }
  }
}
