package dev.biscotti.processor.report;

import dev.biscotti.search.rule.MessageTemplate;
import dev.biscotti.search.rule.Rule;
import dev.biscotti.search.rule.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the checks found. Checks add to it and never print. */
public final class Report {
  private final List<Finding> findings = new ArrayList<>();

  /** Creates an empty report. */
  public Report() {}

  /**
   * Adds a finding.
   *
   * @param rule the broken rule
   * @param anchor the place
   * @param arguments the arguments of the rule's message
   */
  public void add(Rule rule, Anchor anchor, Object... arguments) {
    findings.add(Finding.of(rule.message(), anchor, arguments));
  }

  /**
   * Adds a finding that is a special case of its rule.
   *
   * @param message the sentences
   * @param anchor the place
   * @param arguments the arguments of the sentences
   */
  public void add(MessageTemplate<?> message, Anchor anchor, Object... arguments) {
    findings.add(Finding.of(message, anchor, arguments));
  }

  /**
   * Adds the findings of another report.
   *
   * @param other the other report
   */
  public void addAll(Report other) {
    findings.addAll(other.findings);
  }

  /**
   * The findings so far, in the order in which they were added.
   *
   * @return a view
   */
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  /**
   * Whether a finding fails the build.
   *
   * @return true if there is at least one error
   */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.rule().severity() == Severity.ERROR);
  }
}
