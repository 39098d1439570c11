package dev.biscotti.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The right modules are published, with the metadata that Maven Central requires. */
class PublishedTest {
  private static final Pattern DIRECT = Pattern.compile("\\*\\*`([^`]+)`\\*\\*");
  private static final Pattern ROW = Pattern.compile("\\| \\**`[^`]+`\\**+ \\| ([^|]+) \\|");

  static Stream<String> published() throws IOException {
    return Pom.published().stream();
  }

  static Stream<String> unpublished() throws IOException {
    TreeSet<String> others = new TreeSet<>(Pom.modules());
    others.removeAll(Pom.published());
    return others.stream();
  }

  @Test
  void librariesArePublishedAndNothingElse() throws IOException {
    assertThat(Pom.published())
        .containsExactly(
            "annotations",
            "runtime",
            "search",
            "policy",
            "tooling",
            "processor",
            "testing",
            "spring-boot-starter",
            "maven-plugin");
  }

  @Test
  void theParentHasTheInheritedMetadata() throws IOException {
    Pom parent = Pom.parent();
    for (String path :
        List.of(
            "name",
            "description",
            "url",
            "inceptionYear",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/developerConnection",
            "scm/url",
            "issueManagement/url")) {
      assertThat(parent.texts(path)).as(path).singleElement().asString().isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void eachHasANameAndADescription(String module) throws IOException {
    Pom pom = Pom.module(module);

    assertThat(pom.texts("name")).singleElement().asString().startsWith("Biscotti ");
    assertThat(pom.texts("description")).singleElement().asString().endsWith(".");
    assertThat(pom.texts("artifactId")).containsExactly("biscotti-" + module);
  }

  @ParameterizedTest
  @MethodSource("unpublished")
  void unpublishedModulesAreNeitherSignedNorDeployed(String module) throws IOException {
    assertThat(Pom.module(module).texts("properties/gpg.skip")).containsExactly("true");
    assertThat(
            Pom.parent()
                .texts(
                    "profiles/profile/build/plugins/plugin/configuration/excludeArtifacts/excludeArtifact"))
        .contains("biscotti-" + module);
  }

  /** Maven Central's plugin needs the jar before it checks whether the module is excluded. */
  @ParameterizedTest
  @MethodSource("unpublished")
  void modulesThatAreNotDeployedStillHaveAJar(String module) throws IOException {
    assertThat(Pom.module(module).texts("build/plugins/plugin/configuration/skipIfEmpty"))
        .doesNotContain("true");
  }

  /**
   * The bill-of-materials plugin does not notice that Maven Central's plugin deploys the module.
   */
  @Test
  void billsOfMaterialsAreMadeWhoeverDeploys() throws IOException {
    String made = "profiles/profile/build/plugins/plugin/";

    assertThat(Pom.parent().texts(made + "configuration/skipNotDeployed")).containsExactly("false");
    assertThat(Pom.parent().texts(made + "executions/execution/goals/goal")).contains("makeBom");
  }

  @ParameterizedTest
  @MethodSource("published")
  void thePageOfDependenciesListsAllDependencies(String module) throws IOException {
    String section = section("biscotti-" + module);

    assertThat(DIRECT.matcher(section).results().map(one -> one.group(1)))
        .as("docs/dependencies.md is written by bin/dependencies")
        .containsExactlyElementsOf(Pom.module(module).asksFor(Pom.parent()));
  }

  @Test
  void dependenciesHaveOnlyAllowedLicences() throws IOException {
    List<String> allowed = List.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "MIT");

    assertThat(ROW.matcher(Pom.page("docs/dependencies.md")).results().map(one -> one.group(1)))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            licences ->
                assertThat(licences.split(" or ")).containsAnyElementsOf(with(allowed, "EPL-2.0")));
    assertThat(section("biscotti-testing")).contains("EPL-2.0");
    assertThat(Pom.page("docs/dependencies.md").replace(section("biscotti-testing"), ""))
        .doesNotContain("EPL");
  }

  private static List<String> with(List<String> all, String one) {
    return Stream.concat(all.stream(), Stream.of(one)).toList();
  }

  private static String section(String library) throws IOException {
    String page = Pom.page("docs/dependencies.md");
    int start = page.indexOf("## " + library + "\n");
    assertThat(start).as(library).isPositive();
    int end = page.indexOf("\n## ", start);
    return page.substring(start, end < 0 ? page.length() : end);
  }
}
