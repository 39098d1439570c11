package dev.biscotti.tooling.bytecode;

import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.finding.Strictness;
import java.util.List;

/**
 * What a search found.
 *
 * @param checked whether there is a declaration to check against; if not, at most one finding says
 *     so
 * @param setsCookies whether the searched classes set any cookie
 * @param home the binary name of the module's class for new declarations; empty if there is none
 * @param classes how many classes were searched
 * @param findings the findings, by class and line
 * @param allowances the deliberate exceptions, by place
 * @param dependencies the libraries, in the order of the class path; empty if not requested
 * @param problems what could not be read, by place
 */
public record SearchResult(
    boolean checked,
    boolean setsCookies,
    String home,
    int classes,
    List<LocatedFinding> findings,
    List<UndeclaredAllowance> allowances,
    List<DependencyUse> dependencies,
    List<SearchProblem> problems) {
  public SearchResult {
    findings = List.copyOf(findings);
    allowances = List.copyOf(allowances);
    dependencies = List.copyOf(dependencies);
    problems = List.copyOf(problems);
  }

  /**
   * Whether a build should fail.
   *
   * @param strictness what counts as an error
   * @return true if there is an error among the findings
   */
  public boolean hasErrors(Strictness strictness) {
    return findings.stream()
        .map(LocatedFinding::finding)
        .anyMatch(finding -> strictness.isError(finding.rule()));
  }

  /**
   * The result without the libraries that need no attention: those that declare their cookies and
   * those that set none.
   *
   * @return a result with the same findings
   */
  public SearchResult withUnknownLibrariesOnly() {
    return new SearchResult(
        checked,
        setsCookies,
        home,
        classes,
        findings,
        allowances,
        dependencies.stream().filter(one -> one.use() == CookieUse.UNKNOWN).toList(),
        problems);
  }
}
