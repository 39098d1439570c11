package dev.biscotti.processor.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes {@code docs/fact-kinds.md}. */
final class FactKindsPage {
  private static final Pattern BARE_PIPE = Pattern.compile("(?<!\\\\)\\|");

  private final StringBuilder page = new StringBuilder();

  private FactKindsPage() {}

  static String of(List<FactKind> kinds) {
    return new FactKindsPage().write(kinds);
  }

  private String write(List<FactKind> kinds) {
    Map<String, List<FactKind>> groups =
        kinds.stream()
            .collect(
                Collectors.groupingBy(FactKind::group, LinkedHashMap::new, Collectors.toList()));
    writeHead(kinds, groups);
    groups.forEach(this::writeGroup);
    line("## The catalogs that the examples include");
    for (String catalog : Example.CATALOGS) {
      writeSource(catalog);
    }
    return page.toString().stripTrailing() + "\n";
  }

  private void writeHead(List<FactKind> kinds, Map<String, List<FactKind>> groups) {
    line("# What a policy can say");
    line(
        "<!-- Written by FactKindsTest from processor/src/test/resources/facts;"
            + " mvn -pl processor -am test -Dgolden.update=true rewrites it. -->");
    line(
        "Published cookie policies state "
            + kinds.size()
            + " kinds of facts. This page lists each of them with how to declare it, or why you"
            + " cannot, and with what the generated page then says. The test that writes this page"
            + " compiles every example below, with every warning an error, and searches the output"
            + " for every text in the third column.");
    List<String> legend = new ArrayList<>();
    Arrays.stream(Carried.values())
        .forEach(
            carried ->
                legend.add(
                    "- **%s** (%d): %s."
                        .formatted(
                            carried.label(),
                            kinds.stream().filter(kind -> kind.carried() == carried).count(),
                            carried.meaning())));
    line(String.join("\n", legend));
    line(
        groups.keySet().stream()
            .map(group -> "[%s](#%s)".formatted(group, anchor(group)))
            .collect(Collectors.joining(" · ")));
  }

  private void writeGroup(String group, List<FactKind> kinds) {
    line("## " + group);
    List<String> rows = new ArrayList<>();
    rows.add("| Fact | How a declaration carries it | What the generated page says | Example |");
    rows.add("| --- | --- | --- | --- |");
    kinds.forEach(kind -> rows.add(row(kind)));
    line(String.join("\n", rows));
    writeSource(Example.nameFor(group));
  }

  private static String row(FactKind kind) {
    String example = Example.nameFor(kind.group());
    return "| %s (`%s`) | **%s:** %s | %s | %s |"
        .formatted(
            kind.fact(),
            kind.id(),
            kind.carried().label(),
            kind.how(),
            kind.expectations().stream()
                .map(FactKindsPage::cell)
                .collect(Collectors.joining("<br>")),
            kind.expectations().isEmpty() ? "" : "[`%s`](#%s)".formatted(example, anchor(example)));
  }

  private static String cell(Expectation expectation) {
    String says = BARE_PIPE.matcher(expectation.says()).replaceAll("\\\\|");
    if (expectation.where().equals(Expectation.INVENTORY)) {
      return "`%s`: `%s`".formatted(expectation.where(), says.replaceAll("\\s+", " "));
    }
    if (says.startsWith("#")) {
      return says.replaceFirst("#+ ([^\n]+)\n*", "**$1** ").strip();
    }
    // Markup that has a meaning only on the policy page.
    if (says.startsWith("<") || says.startsWith("\\|") || says.contains("](#")) {
      return "`" + says + "`";
    }
    return expectation.where().isEmpty() || says.contains("`" + expectation.where() + "`")
        ? says
        : "`%s`: %s".formatted(expectation.where(), says);
  }

  private void writeSource(String name) {
    line("### " + name);
    line("```java\n" + Example.declarations(name) + "\n```");
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT);
  }

  private void line(String block) {
    page.append(block).append("\n\n");
  }
}
