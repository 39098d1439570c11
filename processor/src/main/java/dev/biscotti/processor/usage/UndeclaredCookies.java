package dev.biscotti.processor.usage;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.biscotti.policy.usage.MalformedSinkTableException;
import dev.biscotti.policy.usage.SinkTable;
import dev.biscotti.policy.usage.Strictness;
import dev.biscotti.policy.usage.UsageFindings;
import dev.biscotti.policy.usage.UsageRule;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.report.Printer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * The search for undeclared cookies, as the processor sees it: registered once, it listens to javac
 * and reports by itself.
 */
public final class UndeclaredCookies {
  private static final String NOTE = "Biscotti does not look for undeclared cookies ";
  private static final String LEFT =
      "; the goal biscotti:check does, and the command biscotti search.";

  private final ProcessingEnvironment javac;
  private final UsageOptions options;
  private final Supplier<ModuleDeclarations> declarations;
  private final Printer printer;
  private final String ownGenerator;

  private UndeclaredCookies(
      ProcessingEnvironment javac,
      UsageOptions options,
      Supplier<ModuleDeclarations> declarations,
      Printer printer,
      String ownGenerator) {
    this.javac = javac;
    this.options = options;
    this.declarations = declarations;
    this.printer = printer;
    this.ownGenerator = ownGenerator;
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
   * Starts to listen, if the compiler is javac and the options do not switch the search off. Prints
   * a note where it cannot be done.
   *
   * @param environment the environment as the compiler handed it over
   * @param declarations the module's declarations, asked for after the last round
   * @param printer prints what belongs to no expression
   * @param ownGenerator the name in the {@code @Generated} annotation of our own generated classes
   */
  public static void register(
      ProcessingEnvironment environment,
      Supplier<ModuleDeclarations> declarations,
      Printer printer,
      String ownGenerator) {
    UsageOptions.mistake(environment.getOptions())
        .ifPresent(
            mistake -> printer.unknownOption(mistake.option(), mistake.value(), mistake.allowed()));
    UsageOptions options = UsageOptions.of(environment.getOptions());
    if (options.strictness() == Strictness.OFF) {
      return;
    }
    Optional<ProcessingEnvironment> javac = CompilerEnvironments.javac(environment);
    if (javac.isEmpty()) {
      printer.note(NOTE + "under this compiler" + LEFT);
      return;
    }
    if (CompilerEnvironments.isGradle(environment)) {
      printer.note(NOTE + "in classes that Gradle does not compile again" + LEFT);
    }
    UndeclaredCookies search =
        new UndeclaredCookies(javac.get(), options, declarations, printer, ownGenerator);
    JavacTask.instance(javac.get())
        .addTaskListener(new UsageListener(search::start, printer::failure));
  }

  private UsageListener.ClassCheck start(SourceUnits units) {
    SourceModel source =
        new SourceModel(Trees.instance(javac), javac.getElementUtils(), javac.getTypeUtils());
    ClassPathResources resources =
        new ClassPathResources(
            javac.getFiler(),
            javac.getElementUtils(),
            Optional.ofNullable(UndeclaredCookies.class.getClassLoader())
                .orElseGet(ClassLoader::getSystemClassLoader));
    DeclaredSet declared =
        DeclaredSet.of(
            declarations.get(), options.declaredIn(), javac.getElementUtils(), resources);
    declared
        .missing()
        .forEach(
            name ->
                printer.unknownOption(
                    UsageOptions.DECLARED_IN, name, "the qualified names of classes"));
    SinkTable builtIn = SinkTable.builtIn();
    SinkTable table = table(builtIn, resources);
    UsageFindings findings = new UsageFindings(declared.cookies(), declared.home(), table);
    UsageSearch search =
        new UsageSearch(source, units, builtIn, table, findings, options.reads(), ownGenerator);
    search.searchAll();
    FindingPrinter findingPrinter =
        new FindingPrinter(source, new Exceptions(source, ownGenerator), options.strictness());
    return declared.isKnown()
        ? (type, unit) -> search.findings(type, unit).forEach(findingPrinter::print)
        : new NotChecked(search, findingPrinter);
  }

  private SinkTable table(SinkTable builtIn, ClassPathResources resources) {
    try {
      return resources.tables(builtIn);
    } catch (MalformedSinkTableException malformed) {
      printer.failure(malformed.toString());
      return builtIn;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Says once of a module that sets cookies and has nothing to check them against. */
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
      List<FindingLog.Located> found = search.findings(type, unit);
      Optional<TreePath> set =
          found.stream()
              .filter(located -> located.finding().rule() != UsageRule.BSC603)
              .map(FindingLog.Located::at)
              .findFirst();
      if (!said && set.isPresent()) {
        said = true;
        printer.noteUnchecked(set.get());
      }
    }
  }
}
