package dev.biscotti.search.finding;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings as JSON, for programs. */
public final class FindingJson {
  private FindingJson() {}

  /**
   * One finding with all its data.
   *
   * @param located the finding and its place
   * @param strictness what counts as an error
   * @return an object in JSON, in one line
   */
  public static String of(LocatedFinding located, Strictness strictness) {
    UsageFinding finding = located.finding();
    CodeLocation at = located.at();
    return "{"
        + property("rule", finding.rule().name())
        + property("severity", strictness.isError(finding.rule()) ? "error" : "warning")
        + property("cookie", finding.cookie())
        + property("what", finding.what())
        + property("fix", finding.fix())
        + property("declaration", finding.declaration())
        + property("class", at.className())
        + property("member", at.member())
        + property("file", at.sourceFile())
        + "\"line\":"
        + at.line()
        + "}";
  }

  /**
   * All findings of a run, with the names of the cookies to declare.
   *
   * @param findings the findings
   * @param strictness what counts as an error
   * @return an object in JSON, with one finding per line, in the order of their places
   */
  public static String of(Collection<LocatedFinding> findings, Strictness strictness) {
    return FindingSummary.of(findings).undeclared().stream()
            .map(FindingJson::text)
            .collect(Collectors.joining(",", "{\n\"undeclared\":[", "],\n"))
        + findings.stream()
            .sorted()
            .map(one -> of(one, strictness))
            .collect(Collectors.joining(",\n", "\"findings\":[\n", "\n]\n}\n"));
  }

  private static String property(String name, String value) {
    return text(name) + ":" + text(value) + ",";
  }

  private static String text(String value) {
    StringBuilder text = new StringBuilder("\"");
    value.chars().mapToObj(one -> escaped((char) one)).forEach(text::append);
    return text.append('"').toString();
  }

  private static String escaped(char one) {
    if (one == '"' || one == '\\') {
      return "\\" + one;
    }
    if (one == '\n') {
      return "\\n";
    }
    return one < ' ' || Character.isSurrogate(one)
        ? String.format(Locale.ROOT, "\\u%04x", (int) one)
        : String.valueOf(one);
  }
}
