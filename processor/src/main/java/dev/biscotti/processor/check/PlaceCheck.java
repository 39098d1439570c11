package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.declaration.PathPattern;
import dev.biscotti.search.finding.NearestName;
import dev.biscotti.search.rule.TextRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks the places that a policy refers to: domains, paths of the site, parts of the page. */
final class PlaceCheck implements PolicyCheck {
  private static final List<String> PARTS =
      List.of(
          "summary",
          "scope",
          "legal-basis",
          "providers",
          "other-domains",
          "conditions",
          "choices",
          "browsers",
          "retention",
          "changes",
          "contact");

  @Override
  public void check(DeclaredPolicy policy, Report report) {
    checkScope(policy.members(), report);
    checkPaths(policy.members(), report);
    List<String> places = new ArrayList<>(PARTS);
    places.addAll(policy.categoryIds());
    for (MirrorMembers section : policy.members().nested("sections")) {
      RequiredText.check(section, "title", TextRule.NO_SECTION_TITLE, report);
      RequiredText.check(section, "text", TextRule.NO_SECTION_TEXT, report);
      checkPlace(section, places, report);
    }
  }

  private static void checkScope(MirrorMembers members, Report report) {
    List<String> scope = members.strings("scope");
    for (int i = 0; i < scope.size(); i++) {
      String domain = scope.get(i);
      Optional<String> problem =
          domain.isEmpty()
              ? Optional.of("it is empty")
              : HostName.problem(domain.startsWith("*.") ? domain.substring(2) : domain);
      if (problem.isPresent()) {
        report.add(TextRule.SCOPE_MALFORMED, members.anchor("scope", i), domain, problem.get());
      }
    }
  }

  private static void checkPaths(MirrorMembers members, Report report) {
    List<String> paths = members.strings("consentFreePaths");
    for (int i = 0; i < paths.size(); i++) {
      if (!PathPattern.isWellFormed(paths.get(i))) {
        report.add(
            TextRule.PATH_MALFORMED,
            members.anchor("consentFreePaths", i),
            paths.get(i),
            paths.get(i).startsWith("/")
                ? "only {name} for a segment and /** at the end can vary"
                : "it does not begin with /");
      }
    }
  }

  private static void checkPlace(MirrorMembers section, List<String> places, Report report) {
    String place = section.string("place");
    if (!place.isEmpty() && !places.contains(place)) {
      report.add(
          TextRule.BSC510,
          section.anchor("place"),
          place,
          NearestName.of(place, places, Function.identity())
              .map(nearest -> "Did you mean \"" + nearest + "\"? ")
              .orElse(""),
          String.join(", ", places));
    }
  }
}
