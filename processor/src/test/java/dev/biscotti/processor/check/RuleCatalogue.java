package dev.biscotti.processor.check;

import dev.biscotti.search.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes {@code docs/rules.md}: every rule with its sentences and the message that a compiler
 * prints.
 */
final class RuleCatalogue {
  private static final Map<Character, String> AREAS =
      Map.of(
          '0', "The processor itself",
          '1', "Names",
          '2', "Attributes and values",
          '3', "Lifetimes",
          '4', "Identity",
          '5', "Text",
          '6', "Undeclared cookies",
          '7', "References",
          '8', "Consent",
          '9', "Law");

  private static final String INTRODUCTION =
      """
      # Rules

      The processor checks these rules during compilation and reports all findings at once. Each \
      message says what is wrong, where, and how to fix it. An error fails the build. A warning does \
      not, and `@SuppressWarnings("BSC…")` on the constant or an enclosing class suppresses it; \
      errors cannot be suppressed.

      A test compiles every example: the failing one breaks exactly its rule, at the marked line; \
      the corrected one compiles without findings. Package and imports are omitted.

      This page is generated from the rules and the examples; \
      `mvn -pl processor -am test -Dgolden.update=true` updates it.

      ## Contents
      """;

  private RuleCatalogue() {}

  static String markdown() {
    Map<Rule, RuleExample> examples =
        RuleExample.all().stream()
            .collect(Collectors.toMap(RuleExample::rule, Function.identity()));
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Map.Entry<Character, List<Rule>> area : byArea().entrySet()) {
      page.append("\n**").append(AREAS.get(area.getKey())).append("**\n\n");
      for (Rule rule : area.getValue()) {
        page.append(
            String.format(
                Locale.ROOT,
                "- [%s](#%s) %s (%s)%n",
                rule.id(),
                rule.id().toLowerCase(Locale.ROOT),
                text(rule.title()),
                severity(rule)));
      }
    }
    for (Map.Entry<Character, List<Rule>> area : byArea().entrySet()) {
      page.append("\n## ").append(AREAS.get(area.getKey())).append('\n');
      area.getValue().forEach(rule -> append(page, rule, examples));
    }
    return page.toString().replace(System.lineSeparator(), "\n");
  }

  private static SortedMap<Character, List<Rule>> byArea() {
    return Rule.all().stream()
        .collect(
            Collectors.groupingBy(rule -> rule.id().charAt(3), TreeMap::new, Collectors.toList()));
  }

  private static void append(StringBuilder page, Rule rule, Map<Rule, RuleExample> examples) {
    page.append("\n### ").append(rule.id()).append("\n\n");
    page.append("**")
        .append(text(rule.title()))
        .append("** (")
        .append(severity(rule))
        .append(")\n");
    page.append("\n").append(text(rule.why())).append("\n");
    RuleExample example = examples.get(rule);
    if (example == null) {
      WithoutExample.reason(rule)
          .ifPresent(reason -> page.append("\nNo example here: ").append(reason).append('\n'));
      return;
    }
    page.append("\n```text\n").append(message(example)).append("\n```\n");
    page.append("\nFails:\n");
    example.failing().forEach((name, text) -> appendCode(page, text));
    page.append("\nCorrected:\n");
    example.corrected().forEach((name, text) -> appendCode(page, text));
  }

  private static String message(RuleExample example) {
    return example.compileFailing().diagnostics().stream()
        .filter(RuleExample::isFinding)
        .flatMap(diagnostic -> diagnostic.getMessage(Locale.ROOT).lines())
        .map(RuleCatalogue::indented)
        .collect(Collectors.joining("\n"));
  }

  /** Removes the additional indentation that compilers give to a message's lines. */
  private static String indented(String line) {
    if (line.startsWith("[")) {
      return line;
    }
    String text = line.strip();
    return (text.startsWith("at: ") || text.startsWith("fix:  ") ? "  " : "    ") + text;
  }

  private static void appendCode(StringBuilder page, String text) {
    String code =
        text.lines()
            .filter(line -> !line.startsWith("package ") && !line.startsWith("import "))
            .collect(Collectors.joining("\n"))
            .strip();
    page.append("\n```java\n").append(code).append("\n```\n");
  }

  private static String severity(Rule rule) {
    return rule.severity().name().toLowerCase(Locale.ROOT);
  }

  /** Escapes names of cookies in a rule's sentences, which must not turn into Markdown. */
  private static String text(String words) {
    return words.replace("\\", "\\\\").replace("_", "\\_").replace("*", "\\*").replace("<", "&lt;");
  }
}
