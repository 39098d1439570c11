package dev.biscotti.processor.check;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How browsers treat prefixes in Set-Cookie lines from a secure origin, expressed as annotation
 * members. Cookies that they ignore do not compile. Cookies that they keep do, unless the prefix
 * has another case, because servers compare prefixes case-sensitively.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrefixTableTest {
  /**
   * The browser's verdict, the prefix, and the members that differ from a cookie with only Secure
   * and Path=/.
   */
  private static final String TABLE =
      """
      ignores | __Host-      | secure = false
      keeps   | __Host-      |
      ignores | __Host-      | domain = "app.example"
      ignores | __Host-      | secure = false, maxAge = "PT10S"
      keeps   | __Host-      | maxAge = "PT10S"
      ignores | __Host-      | domain = "app.example", maxAge = "PT10S"
      ignores | __Host-      | secure = false, httpOnly = true
      keeps   | __Host-      | httpOnly = true
      ignores | __Host-      | domain = "app.example", httpOnly = true
      ignores | __Host-      | path = "/cookies/list"
      keeps   | __Host-      | sameSite = SameSite.NONE, partitioned = true
      ignores | __Secure-    | secure = false
      keeps   | __Secure-    |
      ignores | __SeCuRe-    | secure = false
      keeps   | __SeCuRe-    |
      ignores | __Secure-    | secure = false, maxAge = "PT10S"
      keeps   | __Secure-    | maxAge = "PT10S"
      ignores | __SeCuRe-    | secure = false, maxAge = "PT10S"
      keeps   | __SeCuRe-    | maxAge = "PT10S"
      ignores | __Secure-    | secure = false, httpOnly = true
      keeps   | __Secure-    | httpOnly = true
      ignores | __SeCuRe-    | secure = false, httpOnly = true
      keeps   | __SeCuRe-    | httpOnly = true
      ignores | __Secure-    | secure = false, sameSite = SameSite.NONE, domain = "www.app.example"
      keeps   | __Secure-    | sameSite = SameSite.NONE, domain = "www.app.example"
      ignores | __SeCuRe-    | secure = false, sameSite = SameSite.NONE, domain = "www.app.example"
      keeps   | __SeCuRe-    | sameSite = SameSite.NONE, domain = "www.app.example"
      ignores | __Http-      | secure = false
      ignores | __Http-      |
      keeps   | __Http-      | httpOnly = true
      keeps   | __Http-      | httpOnly = true, path = "/cookies/"
      ignores | __Host-Http- |
      keeps   | __Host-Http- | httpOnly = true
      ignores | __Host-Http- | httpOnly = true, path = "/cookies/"
      ignores | __Host-Http- | secure = false
      ignores | __Host-Http- | domain = "app.example"
      ignores |              | secure = false, sameSite = SameSite.NONE
      keeps   |              | sameSite = SameSite.NONE
      """;

  private final List<Row> rows = new ArrayList<>();
  private Map<String, List<String>> findings = Map.of();

  private record Row(String constant, boolean kept, String prefix, String members) {}

  @BeforeAll
  void compileTheTable() {
    StringBuilder constants = new StringBuilder();
    for (String line : TABLE.lines().toList()) {
      List<String> cells = Splitter.on('|').trimResults().splitToList(line);
      Row row =
          new Row("ROW_" + rows.size(), cells.get(0).equals("keeps"), cells.get(1), cells.get(2));
      rows.add(row);
      constants.append(declaration(row));
    }
    findings =
        Findings.ofMembers(constants.toString()).stream()
            .collect(groupingBy(finding -> finding.replaceAll("BSC\\d+ Cookies\\.(\\w+).*", "$1")));
  }

  private static String declaration(Row row) {
    String httpOnly = row.members().contains("httpOnly") ? "" : "httpOnly = false, ";
    String members = httpOnly + row.members();
    return """
    @EssentialCookie(because = Exemption.SERVICE_DELIVERY, %s purpose = "Keeps your order.")
    static final String %s = "%s";
    """
        .formatted(
            members.isBlank() ? "" : members.replaceAll("[, ]*$", "") + ",",
            row.constant(),
            row.prefix() + row.constant());
  }

  @Test
  void theTableIsWhole() {
    assertThat(rows).hasSize(38);
    assertThat(rows.stream().filter(Row::kept)).hasSize(16);
    assertThat(findings.keySet()).allMatch(constant -> constant.matches("ROW_\\d+"));
  }

  @Test
  void whatBrowsersIgnoreDoesNotCompile() {
    assertThat(rows.stream().filter(row -> !row.kept()))
        .hasSize(22)
        .allSatisfy(
            row ->
                assertThat(findings.getOrDefault(row.constant(), List.of()))
                    .as(row.toString())
                    .anyMatch(finding -> finding.matches("BSC(103|104|105|201) .*")));
  }

  @Test
  void whatBrowsersKeepCompiles() {
    assertThat(rows.stream().filter(row -> row.kept() && !row.prefix().equals("__SeCuRe-")))
        .hasSize(12)
        .allSatisfy(
            row -> assertThat(findings).as(row.toString()).doesNotContainKey(row.constant()));
  }

  @Test
  void anotherCaseIsTheOnlyThingWrongWithTheRest() {
    assertThat(rows.stream().filter(row -> row.kept() && row.prefix().equals("__SeCuRe-")))
        .hasSize(4)
        .allSatisfy(
            row ->
                assertThat(findings.get(row.constant()))
                    .as(row.toString())
                    .containsExactly("BSC102 Cookies." + row.constant()));
  }
}
