package dev.biscotti.processor;

import dev.biscotti.policy.file.FileFailure;
import dev.biscotti.processor.check.DeclarationChecks;
import dev.biscotti.processor.codegen.PolicyCodeWriter;
import dev.biscotti.processor.declaration.DeclarationCollector;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.DeclaringTypes;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.declaration.TranslationFiles;
import dev.biscotti.processor.declaration.ValueCodecResolver;
import dev.biscotti.processor.document.DocumentWriter;
import dev.biscotti.processor.document.LockInput;
import dev.biscotti.processor.report.Printer;
import dev.biscotti.processor.report.Report;
import dev.biscotti.processor.usage.UndeclaredCookies;
import dev.biscotti.search.rule.ProcessorRule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;

/**
 * One compilation of a module.
 *
 * <ol>
 *   <li>Each round adds the types with Biscotti's annotations; the first one also adds those that
 *       earlier compilations found and that are not compiled this time.
 *   <li>The first round with declarations reads them and writes each policy's guard and typed
 *       cookies. Code is also generated for broken declarations, as far as possible.
 *   <li>The last round reads them again and checks them, prints all findings at once, and, if there
 *       is no error, writes the documents and the index of declaring types.
 * </ol>
 *
 * <p>Nothing is printed before the last round: after an error, javac no longer enters generated
 * sources and would also report every mention of a generated class. Declarations are read again
 * because the compiler creates new elements in each round, and a message for an old element has no
 * position.
 */
final class ModulePass {
  private final DeclarationCollector collector;
  private final DeclaringTypes index;
  private final DeclarationChecks checks;
  private final PolicyCodeWriter codeWriter;
  private final DocumentWriter documentWriter;
  private final Printer printer;
  private final Report codeReport = new Report();

  private boolean started;
  private boolean waited;
  private boolean written;
  private boolean failed;

  /** The declarations of the last round, for the search that follows it. */
  private Optional<ModuleDeclarations> checked = Optional.empty();

  /** The declaring types from which the code was generated. */
  private final SortedSet<String> writtenFrom = new TreeSet<>();

  ModulePass(ProcessingEnvironment environment) {
    ValueCodecResolver codecs =
        new ValueCodecResolver(environment.getElementUtils(), environment.getTypeUtils());
    collector =
        new DeclarationCollector(
            environment.getElementUtils(),
            new TranslationFiles(
                environment.getFiler(), environment.getElementUtils(), environment.getOptions()));
    index = new DeclaringTypes(environment.getFiler());
    checks = new DeclarationChecks(codecs);
    codeWriter =
        new PolicyCodeWriter(
            environment.getElementUtils(),
            environment.getFiler(),
            codecs,
            BiscottiProcessor.class.getName());
    documentWriter =
        new DocumentWriter(
            environment.getFiler(),
            new LockInput(environment.getFiler(), environment.getOptions()));
    printer = new Printer(environment.getMessager());
    checkFolders(environment.getOptions());
    UndeclaredCookies.register(
        environment,
        new UndeclaredCookies.Module(
            this::declarations, () -> !collector.isEmpty() && !failed, printer));
  }

  /** The declarations for the search after the last round. Reads them now if there was no round. */
  private ModuleDeclarations declarations() {
    start();
    return checked.orElseGet(collector::resolve);
  }

  private void checkFolders(Map<String, String> options) {
    for (String option : List.of(TranslationFiles.OPTION, LockInput.DIRECTORY)) {
      String value = options.get(option);
      if (value != null && TranslationFiles.isMalformed(value)) {
        failed = true;
        printer.unknownOption(option, value, "the names of folders");
      }
    }
  }

  private void start() {
    if (!started) {
      started = true;
      try {
        collector.addIndexed(index.read());
      } catch (IOException unreadable) {
        failed = true;
        printer.unreadable(
            ProcessorRule.INDEX_UNREADABLE,
            DeclaringTypes.RESOURCE + ": " + FileFailure.reason(unreadable));
      }
    }
  }

  void round(RoundEnvironment round) throws IOException {
    start();
    collector.addRound(round);
    failed |= round.errorRaised();
    boolean isLast = round.processingOver();
    if (collector.isEmpty() || (written && !isLast)) {
      return;
    }
    ModuleDeclarations declarations = collector.resolve();
    if (!written) {
      writeCode(declarations, isLast);
    }
    if (isLast) {
      finish(declarations);
    }
  }

  private void writeCode(ModuleDeclarations declarations, boolean isLast) throws IOException {
    if (declarations.mayResolveLater() && !waited && !isLast) {
      // A constant that depends on one from another processor has its value one round later.
      waited = true;
      return;
    }
    written = true;
    writtenFrom.addAll(declarations.declaringTypes());
    for (DeclaredPolicy policy : declarations.policies()) {
      codeReport.addAll(codeWriter.write(policy));
    }
  }

  private void finish(ModuleDeclarations declarations) throws IOException {
    checked = Optional.of(declarations);
    Report report = checks.check(declarations, writtenFrom);
    report.addAll(codeReport);
    printer.print(report);
    failed |= report.hasErrors();
    if (failed) {
      return;
    }
    for (DeclaredPolicy policy : declarations.policies()) {
      documentWriter.write(policy);
    }
    index.write(declarations.declaringTypes());
  }

  /** Reports that a file could not be read or written, for example on a full disk. */
  void fail(IOException failure) {
    printer.unreadable(ProcessorRule.BSC003.message(), FileFailure.message(failure));
  }

  void fail(String stackTrace) {
    printer.failure(stackTrace);
  }
}
