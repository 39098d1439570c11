package dev.biscotti.tooling.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.finding.CodeLocation;
import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.finding.Strictness;
import dev.biscotti.search.finding.UsageFinding;
import dev.biscotti.search.rule.UsageRule;
import dev.biscotti.tooling.bytecode.FoundCookies;
import dev.biscotti.tooling.bytecode.SearchFormat;
import dev.biscotti.tooling.bytecode.SearchProblem;
import dev.biscotti.tooling.bytecode.SearchResult;
import dev.biscotti.tooling.sync.SyncProblem;
import dev.biscotti.tooling.sync.SyncReport;
import dev.biscotti.tooling.sync.SyncRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports about a module below the folder in which the build was started. */
class ModuleReportTest {
  @TempDir Path root;

  @BeforeEach
  void writeTheSource() throws IOException {
    Path folder = Files.createDirectories(root.resolve("shop/src/app"));
    Files.writeString(folder.resolve("Page.java"), "package app; class Page {}");
    Files.writeString(folder.resolve("ShopCookies.java"), "package app;\nclass ShopCookies {\n}\n");
  }

  private static LocatedFinding undeclared(String file) {
    return new LocatedFinding(
        new UsageFinding(UsageRule.BSC601, "promo", "Not declared.", "Declare it.", "    PROMO;"),
        new CodeLocation("app.Page", "show", file, 7));
  }

  private ModuleReport report() {
    SyncReport documents =
        new SyncReport(
            List.of("shop"),
            List.of("README.md"),
            true,
            List.of(
                new SyncProblem(
                    SyncRule.REGION_OUT_OF_DATE,
                    "README.md",
                    5,
                    "The region does not match the declarations.",
                    List.of(),
                    "",
                    Optional.of("mvn biscotti:update"))));
    SearchResult result =
        new SearchResult(
            true,
            true,
            "app.ShopCookies",
            3,
            List.of(undeclared("Page.java"), undeclared("Gone.java")),
            List.of(),
            List.of(),
            List.of(new SearchProblem("app.Broken", "It is not a class file.", true)));
    Path module = root.resolve("shop");
    return new ModuleReport(
        Optional.of(documents),
        Optional.of(new FoundCookies(result, Strictness.ERROR, List.of(module.resolve("src")))),
        module,
        root);
  }

  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text);
  }

  @Test
  void sarifHasOneRunWithFilesAsTheRepositoryNamesThem() {
    JsonNode runs = json(report().write(SearchFormat.SARIF)).at("/runs");

    assertThat(runs).hasSize(1);
    assertThat(runs.at("/0/results").valueStream())
        .extracting(
            result ->
                result.at("/ruleId").asString()
                    + " "
                    + result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .containsExactly(
            "region-out-of-date shop/README.md",
            "BSC601 shop/src/app/Page.java",
            "BSC601 app/Gone.java",
            "not-searched app.Broken");
    assertThat(runs.at("/0/results").valueStream())
        .allSatisfy(
            result ->
                assertThat(
                        runs.at("/0/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id"))
                    .isEqualTo(result.at("/ruleId")));
    assertThat(runs.at("/0/results/1/fixes/0/artifactChanges/0/artifactLocation/uri").asString())
        .isEqualTo("shop/src/app/ShopCookies.java");
  }

  @Test
  void githubHasTheAnnotationsAlone() {
    assertThat(report().write(SearchFormat.GITHUB).lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("::error "))
        .first()
        .asString()
        .startsWith("::error file=shop/README.md,line=5,title=Biscotti%3A region-out-of-date::");
  }

  @Test
  void junitHasATestForEachProblemAndForWhatIsInOrder() {
    assertThat(report().write(SearchFormat.JUNIT))
        .contains("tests=\"6\" errors=\"1\" skipped=\"0\" failures=\"3\"")
        .contains("name=\"shop/README.md:5 region-out-of-date\"", "name=\"lock of shop\"");
  }

  @Test
  void jsonHasWhatEachCommandWrites() {
    JsonNode all = json(report().write(SearchFormat.JSON));

    assertThat(all.propertyNames()).containsExactly("documents", "search");
    assertThat(all.at("/documents/problems/0/rule").asString()).isEqualTo("region-out-of-date");
    assertThat(all.at("/search/findings/0/rule").asString()).isEqualTo("BSC601");
  }

  @Test
  void textIsThatOfBoth() {
    assertThat(report().write(SearchFormat.TEXT))
        .contains("1 problem in 1 policy, 1 page, libraries.\n\nerror: [BSC601]")
        .endsWith("3 classes searched: 2 errors, 0 warnings.\n");
  }

  @Test
  void whatWasNotLookedAtIsNotThere() {
    ModuleReport nothing = new ModuleReport(Optional.empty(), Optional.empty(), root, root);

    assertThat(nothing.write(SearchFormat.JSON)).isEqualTo("{}\n");
    assertThat(nothing.write(SearchFormat.TEXT)).isEmpty();
    assertThat(json(nothing.write(SearchFormat.SARIF)).at("/runs/0/results")).isEmpty();
  }
}
