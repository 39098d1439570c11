package dev.biscotti.tooling.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.tooling.sync.ModuleOnDisk;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page in memory, for tests of updates. */
final class Page {
  static final PolicyDeclaration SHOP =
      ModuleOnDisk.policy("shop", ModuleOnDisk.visitor("P1M")).build();

  private Page() {}

  static RegionDocument read(DocumentFormat format, String text, PolicyDeclaration... policies) {
    List<PolicyDeclaration> all = policies.length == 0 ? List.of(SHOP) : List.of(policies);
    List<LockedPolicy> unlocked = all.stream().map(LockedPolicy::unlocked).toList();
    try {
      return RegionDocument.read(
          format, text.getBytes(StandardCharsets.UTF_8), new RegionContent(unlocked));
    } catch (CharacterCodingException e) {
      throw new AssertionError(e);
    }
  }

  static String updated(DocumentFormat format, String text, PolicyDeclaration... policies) {
    RegionDocument document = read(format, text, policies);
    assertThat(document.problems()).isEmpty();
    return new String(document.updated(), StandardCharsets.UTF_8);
  }

  static List<RegionState> states(DocumentFormat format, String text, PolicyDeclaration... all) {
    return read(format, text, all).regions().stream().map(CheckedRegion::state).toList();
  }

  /** The problems, each as {@code line: message}. */
  static List<String> problems(DocumentFormat format, String text, PolicyDeclaration... policies) {
    return read(format, text, policies).problems().stream()
        .map(problem -> problem.line() + ": " + problem.message())
        .toList();
  }
}
