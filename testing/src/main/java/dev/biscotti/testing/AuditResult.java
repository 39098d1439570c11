package dev.biscotti.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an audit found. */
public final class AuditResult {
  private final String policy;
  private final String base;
  private final List<AuditFinding> findings;
  private final List<Sighting> sightings;
  private final Path report;

  AuditResult(
      String policy,
      String base,
      List<AuditFinding> findings,
      List<Sighting> sightings,
      Path report) {
    this.policy = policy;
    this.base = base;
    this.findings = List.copyOf(findings);
    this.sightings = List.copyOf(sightings);
    this.report = report;
  }

  /**
   * The problems, followed by findings that are for information only.
   *
   * @return each finding once, in a stable order
   */
  public List<AuditFinding> findings() {
    return findings;
  }

  /**
   * The problems.
   *
   * @return the findings that fail the audit
   */
  public List<AuditFinding> failures() {
    return findings.stream().filter(finding -> finding.kind().isFailure()).toList();
  }

  /**
   * The names of everything found in a state, declared or not.
   *
   * @param state the state
   * @return the names, sorted
   */
  public Set<String> names(VisitState state) {
    return sightings.stream()
        .filter(sighting -> sighting.state() == state)
        .map(sighting -> sighting.item().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The report, a self-contained page without scripts.
   *
   * @return its path
   */
  public Path report() {
    return report;
  }

  /**
   * Fails unless everything found is declared, allowed in its state, and set as declared.
   *
   * @return this result
   * @throws AssertionError listing every problem and how to fix it
   */
  public AuditResult assertAsDeclared() {
    List<AuditFinding> failures = failures();
    if (!failures.isEmpty()) {
      throw new AssertionError(
          base
              + " does not match the policy \""
              + policy
              + "\" ("
              + failures.size()
              + (failures.size() == 1 ? " finding" : " findings")
              + "; screenshots in "
              + report
              + "):\n"
              + failures.stream().map(AuditFinding::message).collect(Collectors.joining("\n")));
    }
    return this;
  }
}
