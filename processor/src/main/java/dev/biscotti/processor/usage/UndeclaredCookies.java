package dev.biscotti.processor.usage;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.report.Printer;
import dev.biscotti.processor.usage.trees.SourceModel;
import dev.biscotti.processor.usage.trees.SourceUnits;
import dev.biscotti.processor.usage.trees.TreeProgram;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.search.classfile.ClassFileProgram;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.SourceLanguage;
import dev.biscotti.search.finding.DeclarationHome;
import dev.biscotti.search.finding.FindingSummary;
import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.finding.Strictness;
import dev.biscotti.search.finding.UndeclaredReport;
import dev.biscotti.search.finding.UsageFindings;
import dev.biscotti.search.rule.UsageRule;
import dev.biscotti.search.sink.SinkTable;
import dev.biscotti.search.use.CookieSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * The processor's entry point to the search for undeclared cookies: once registered, it listens to
 * javac and reports findings by itself.
 */
public final class UndeclaredCookies {
  private static final String NOTE = "Biscotti does not search for undeclared cookies ";
  private static final String LEFT =
      "; use the goal biscotti:check or the command biscotti search.";

  private final ProcessingEnvironment environment;
  private final ProcessingEnvironment javac;
  private final UsageOptions options;
  private final Module module;
  private Optional<FindingPrinter> findingPrinter = Optional.empty();

  private UndeclaredCookies(
      ProcessingEnvironment environment,
      ProcessingEnvironment javac,
      UsageOptions options,
      Module module) {
    this.environment = environment;
    this.javac = javac;
    this.options = options;
    this.module = module;
  }

  /**
   * The names of the options.
   *
   * @return names without {@code -A}
   */
  public static Set<String> options() {
    return UsageOptions.NAMES;
  }

  /**
   * What the search needs from the processor.
   *
   * @param declarations the module's declarations, read after the last round
   * @param isConcerned whether anything was declared, so that a search is expected
   * @param printer prints findings without an expression
   */
  public record Module(
      Supplier<ModuleDeclarations> declarations, BooleanSupplier isConcerned, Printer printer) {}

  /**
   * Starts to listen if the compiler is javac. Prints a note if the search is impossible; the
   * options can switch it off.
   *
   * @param environment the environment as passed by the compiler
   * @param module the module
   */
  public static void register(ProcessingEnvironment environment, Module module) {
    Printer printer = module.printer();
    UsageOptions.mistake(environment.getOptions())
        .ifPresent(
            mistake -> printer.unknownOption(mistake.option(), mistake.value(), mistake.allowed()));
    UsageOptions options = UsageOptions.of(environment.getOptions());
    boolean searches = options.strictness() != Strictness.OFF;
    if (CompilerEnvironments.isKapt(environment)) {
      note(searches, printer, "under kapt, which shows declarations but no code");
      return;
    }
    Optional<ProcessingEnvironment> javac = CompilerEnvironments.javac(environment);
    if (javac.isEmpty()) {
      note(searches, printer, "under this compiler");
      return;
    }
    if (CompilerEnvironments.isGradle(environment)) {
      note(searches, printer, "in classes that Gradle does not recompile");
    }
    UndeclaredCookies search = new UndeclaredCookies(environment, javac.get(), options, module);
    JavacTask task = JavacTask.instance(javac.get());
    task.addTaskListener(new UsageListener(search::start, printer::failure, search::end));
    task.addTaskListener(new ConsentGateNotes(Trees.instance(javac.get())));
  }

  private void end(boolean analysed) {
    note(
        !analysed && options.strictness() != Strictness.OFF && module.isConcerned().getAsBoolean(),
        module.printer(),
        "when javac compiles no classes, as with -proc:only");
    List<LocatedFinding> found =
        findingPrinter.isPresent() ? findingPrinter.get().printed() : List.of();
    String report = report(found);
    if (!found.isEmpty()) {
      FindingSummary summary = FindingSummary.of(found);
      module.printer().note((summary.numbers() + " " + summary.names()).strip() + report);
    }
  }

  /**
   * Updates the report and returns its location. {@code Filer} cannot write it, because the build
   * directory is not one of its locations.
   */
  private String report(List<LocatedFinding> found) {
    Optional<Path> file = ClassOutput.folder(javac.getFiler()).flatMap(UndeclaredReport::of);
    if (file.isEmpty()) {
      return "";
    }
    try {
      UndeclaredReport.update(file.get(), found, options.strictness());
      return " All findings: " + file.get();
    } catch (IOException | SecurityException failure) {
      return " The report could not be written: " + failure;
    }
  }

  private static void note(boolean wanted, Printer printer, String where) {
    if (wanted) {
      printer.note(NOTE + where + LEFT);
    }
  }

  private UsageListener.ClassCheck start(SourceUnits units) {
    SourceModel source =
        new SourceModel(Trees.instance(javac), javac.getElementUtils(), javac.getTypeUtils());
    LocalClassDeclarations local = new LocalClassDeclarations(source, units);
    if (options.strictness() == Strictness.OFF) {
      units.forgetTexts();
      return local::report;
    }
    UsageListener.ClassCheck search = search(source, units);
    return (type, unit) -> {
      local.report(type, unit);
      search.report(type, unit);
    };
  }

  private UsageListener.ClassCheck search(SourceModel source, SourceUnits units) {
    ClassLoader loader = UndeclaredCookies.class.getClassLoader();
    ClassPathResources resources =
        new ClassPathResources(
            javac.getFiler(),
            javac.getElementUtils(),
            loader == null ? ClassLoader.getSystemClassLoader() : loader,
            module.printer());
    ModuleDeclarations own = module.declarations().get();
    CompilationDeclarations declared =
        CompilationDeclarations.of(own, options.declaredIn(), javac.getElementUtils(), resources);
    for (String name : declared.missing()) {
      module
          .printer()
          .unknownOption(UsageOptions.DECLARED_IN, name, "the qualified names of classes");
    }
    SinkTable builtIn = SinkTable.builtIn();
    SinkTable table = tables(builtIn, resources);
    UsageFindings findings =
        new UsageFindings(
            declared.cookies(), new DeclarationHome(declared.home(), SourceLanguage.JAVA), table);
    Program libraries =
        new ClassFileProgram(
            new LibraryClasses(javac.getFiler(), javac.getElementUtils()),
            Set.of(),
            key -> Optional.empty());
    TreeProgram program =
        new TreeProgram(source, units, Optional.of(libraries), resources.configuration()::value);
    UnsetCandidatesInSource unset =
        UnsetCandidatesInSource.of(
            own, source, units, !CompilerEnvironments.compilesInParts(environment));
    UsageSearch search =
        new UsageSearch(source, units, program, builtIn, table, findings, options.reads(), unset);
    search.searchAll();
    FindingPrinter printer =
        new FindingPrinter(source, new Suppressions(source), options.strictness());
    findingPrinter = Optional.of(printer);
    if (!declared.isKnown()) {
      return new NotChecked(search, printer);
    }
    return (type, unit) -> {
      for (CookieSearch.Found found : search.findings(type, unit)) {
        printer.print(found);
      }
      if (unset.isLast(type)) {
        for (CookieDeclaration cookie : search.unset()) {
          unset.path(cookie).ifPresent(path -> printer.print(findings.unset(cookie), path));
        }
      }
    };
  }

  private static SinkTable tables(SinkTable builtIn, ClassPathResources resources) {
    try {
      return resources.tables(builtIn);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reports once that a module sets cookies but has no declarations to check them against. */
  private static final class NotChecked implements UsageListener.ClassCheck {
    private final UsageSearch search;
    private final FindingPrinter printer;
    private boolean said;

    NotChecked(UsageSearch search, FindingPrinter printer) {
      this.search = search;
      this.printer = printer;
    }

    @Override
    public void report(TypeElement type, CompilationUnitTree unit) {
      List<CookieSearch.Found> found = search.findings(type, unit);
      Optional<TreePath> set =
          found.stream()
              .filter(one -> one.finding().rule() != UsageRule.BSC603)
              .map(UsageSearch::path)
              .findFirst();
      if (!said && set.isPresent()) {
        said = true;
        printer.print(UsageFindings.NOTHING_TO_CHECK_AGAINST, set.get());
      }
    }
  }
}
