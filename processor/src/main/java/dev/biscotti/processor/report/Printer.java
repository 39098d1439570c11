package dev.biscotti.processor.report;

import dev.biscotti.search.rule.MessageTemplate;
import dev.biscotti.search.rule.ProcessorRule;
import dev.biscotti.search.rule.Rule;
import dev.biscotti.search.rule.Severity;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Prints to the compiler's log. No other class prints. */
public final class Printer {
  private final Messager messager;

  /**
   * The messages printed so far: each is printed once, even if several rounds or policies find it.
   */
  private final Set<String> printed = new LinkedHashSet<>();

  /**
   * Creates the printer for a compiler.
   *
   * @param messager the compiler's messager
   */
  public Printer(Messager messager) {
    this.messager = messager;
  }

  /**
   * Prints a report, except suppressed warnings.
   *
   * @param report the report
   */
  public void print(Report report) {
    report.findings().forEach(this::print);
  }

  /**
   * Prints information that needs no action.
   *
   * @param message the message
   */
  public void note(String message) {
    messager.printMessage(Diagnostic.Kind.NOTE, message);
  }

  /**
   * Prints that an option's value is not valid.
   *
   * @param option the option, without {@code -A}
   * @param value its value
   * @param allowed the valid values
   */
  public void unknownOption(String option, String value, String allowed) {
    print(ProcessorRule.BSC002.message(), option, value, allowed);
  }

  /**
   * Prints that a file cannot be read or written.
   *
   * @param message the sentences
   * @param what the file, and what is wrong with it
   */
  public void unreadable(MessageTemplate<?> message, String what) {
    print(message, what);
  }

  /**
   * Prints that a file of a library is ignored.
   *
   * @param what the file, and what is wrong with it
   */
  public void ignored(String what) {
    print(ProcessorRule.BSC004.message(), what);
  }

  /** Prints a message that belongs to no element. */
  private void print(MessageTemplate<?> message, Object... arguments) {
    Rule rule = message.rule();
    String text =
        "[" + rule.id() + "] " + message.what(arguments) + "\n  fix:  " + message.fix(arguments);
    if (printed.add(text)) {
      messager.printMessage(kind(rule.severity()), text);
    }
  }

  /**
   * Prints that the processor itself failed.
   *
   * @param stackTrace the failure
   */
  public void failure(String stackTrace) {
    print(ProcessorRule.BSC001.message(), stackTrace);
  }

  private void print(Finding finding) {
    Anchor anchor = finding.anchor();
    boolean warning = finding.rule().severity() == Severity.WARNING;
    if (warning && isSuppressed(finding.rule(), anchor.element())) {
      return;
    }
    if (!printed.add(finding.message())) {
      return;
    }
    Diagnostic.Kind kind = kind(finding.rule().severity());
    if (anchor.annotation().isEmpty()) {
      messager.printMessage(kind, finding.message(), anchor.element());
      return;
    }
    AnnotationMirror annotation = anchor.annotation().get();
    if (anchor.value().isEmpty()) {
      messager.printMessage(kind, finding.message(), anchor.element(), annotation);
      return;
    }
    AnnotationValue value = anchor.value().get();
    messager.printMessage(kind, finding.message(), anchor.element(), annotation, value);
  }

  private static Diagnostic.Kind kind(Severity severity) {
    return switch (severity) {
      case ERROR -> Diagnostic.Kind.ERROR;
      case WARNING -> Diagnostic.Kind.WARNING;
    };
  }

  private static boolean isSuppressed(Rule rule, Element element) {
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      SuppressWarnings suppressed = at.getAnnotation(SuppressWarnings.class);
      if (suppressed != null && Arrays.asList(suppressed.value()).contains(rule.id())) {
        return true;
      }
    }
    return false;
  }
}
