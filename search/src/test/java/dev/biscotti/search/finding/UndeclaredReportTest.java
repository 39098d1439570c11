package dev.biscotti.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.rule.UsageRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndeclaredReportTest {
  @TempDir Path folder;

  private static LocatedFinding finding(String cookie, int line) {
    return new LocatedFinding(
        new UsageFinding(UsageRule.BSC601, cookie, "What \"is\".", "Declare\n it.", "String X;"),
        new CodeLocation("app.Page", "show", "Page.java", line));
  }

  @Test
  void theBuildDirectoryIsThatOfMavenOrGradle() {
    Path root = folder.toAbsolutePath();

    assertThat(UndeclaredReport.of(root.resolve("target/classes")))
        .contains(root.resolve("target/biscotti/undeclared.json"));
    assertThat(UndeclaredReport.of(root.resolve("build/classes/java/main")))
        .contains(root.resolve("build/biscotti/undeclared.json"));
    assertThat(
            Stream.of(
                "target/test-classes",
                "build/classes/java/test",
                "WEB-INF/classes",
                "bin",
                "classes"))
        .allSatisfy(other -> assertThat(UndeclaredReport.of(root.resolve(other))).isEmpty());
  }

  @Test
  void theReportIsSortedAndIsDeletedWhereNothingIsFound() throws IOException {
    Path file = UndeclaredReport.in(folder.resolve("target"));

    UndeclaredReport.update(file, List.of(finding("b", 7), finding("a", 3)), Strictness.ERROR);
    assertThat(file)
        .hasContent(
            """
            {
            "undeclared":["a","b"],
            "findings":[
            {"rule":"BSC601","severity":"error","cookie":"a","what":"What \\"is\\".",\
            "fix":"Declare\\n it.","declaration":"String X;","class":"app.Page","member":"show",\
            "file":"Page.java","line":3},
            {"rule":"BSC601","severity":"error","cookie":"b","what":"What \\"is\\".",\
            "fix":"Declare\\n it.","declaration":"String X;","class":"app.Page","member":"show",\
            "file":"Page.java","line":7}
            ]
            }
            """);
    UndeclaredReport.update(file, List.of(finding("c", 1)), Strictness.WARN);
    assertThat(file).content().contains("\"severity\":\"warning\",\"cookie\":\"c\"");
    UndeclaredReport.update(file, List.of(), Strictness.ERROR);

    try (Stream<Path> left = Files.list(folder.resolve("target/biscotti"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void specialCharactersAreEscaped() {
    assertThat(FindingJson.of(finding("\ud800\\\t", 1), Strictness.ERROR))
        .contains("\"cookie\":\"\\ud800\\\\\\u0009\"");
  }
}
