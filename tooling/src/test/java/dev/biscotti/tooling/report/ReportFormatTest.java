package dev.biscotti.tooling.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.biscotti.tooling.sync.ModuleOnDisk;
import dev.biscotti.tooling.sync.PolicySync;
import dev.biscotti.tooling.sync.SyncReport;
import dev.biscotti.tooling.sync.SyncRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report in each format, read with a parser of that format. */
class ReportFormatTest {
  private static final String PAGE =
      "<!-- biscotti:begin table category=analytics -->\n<!-- biscotti:end table -->\n";

  @TempDir Path folder;
  private SyncReport report;
  private SyncReport passing;

  @BeforeEach
  void aModuleWithEveryKindOfTrouble() {
    ModuleOnDisk module = new ModuleOnDisk(folder);
    module.released(ModuleOnDisk.visitor("P1M")).write("good.md", PAGE).update("good.md");
    passing = module.check("good.md");
    module
        .write("my page, 100%.md", module.read("good.md").replace("Us", "We \u0001]]>"))
        .write("old.md", module.read("good.md"))
        .write("wrong.md", PAGE.replace("table", "tabel"))
        .compile(ModuleOnDisk.visitor("P2M"));
    report =
        PolicySync.of(
                module
                    .request("my page, 100%.md", "old.md", "wrong.md", "missing.md")
                    .withClassPath(List.of(Path.of("no.jar"))))
            .check();
    assertThat(report.problems())
        .extracting(problem -> problem.rule())
        .containsExactly(
            SyncRule.LOCK_NOT_ACCEPTED,
            SyncRule.MARKER_WRONG,
            SyncRule.MARKER_WRONG,
            SyncRule.DOCUMENT_UNREADABLE,
            SyncRule.REGION_EDITED,
            SyncRule.REGION_OUT_OF_DATE,
            SyncRule.CLASS_PATH_UNREADABLE);
  }

  @Test
  void textSaysPlaceProblemDifferenceAndCommand() {
    assertThat(ReportFormat.TEXT.write(report))
        .contains(
            "shop.lock:13: The declarations of shop differ from what its visitors were last told."
                + " [lock-not-accepted]\n"
                + "  CONSENT analytics _visitor: lifetime extended (was \"P1M\", is \"P2M\")\n"
                + "\n--- shop.lock (what visitors were told)\n",
            "\nIf this is intended, run: mvn biscotti:accept\n",
            "wrong.md:1: There is no region \"tabel\". Did you mean \"table\"? [marker-wrong]\n",
            "\nTo overwrite it, run: mvn biscotti:update -Dbiscotti.overwrite\n",
            "old.md:1: The region \"table category=analytics\" does not match the declarations."
                + " [region-out-of-date]\n",
            "\nRun: mvn biscotti:update\n")
        .endsWith("\n7 problems in 1 policy, 4 pages, libraries.\n");
    assertThat(ReportFormat.TEXT.write(passing)).isEqualTo("In sync: 1 policy, 1 page.\n");
  }

  @Test
  void jsonHasEverything() {
    JsonNode json = JsonMapper.shared().readTree(ReportFormat.JSON.write(report));

    assertThat(json.get("passes").asBoolean()).isFalse();
    assertThat(json.get("problems")).hasSize(7);
    JsonNode lock = json.get("problems").get(0);
    assertThat(lock.get("rule").asString()).isEqualTo("lock-not-accepted");
    assertThat(lock.get("changes").get(0).get("class").asString()).isEqualTo("CONSENT");
    assertThat(lock.get("diff").asString()).isEqualTo(report.problems().get(0).diff());
    assertThat(lock.get("command").asString()).isEqualTo("mvn biscotti:accept");
    assertThat(
            JsonMapper.shared()
                .readTree(ReportFormat.JSON.write(passing))
                .get("passes")
                .asBoolean())
        .isTrue();
  }

  @Test
  void sarifIsValid() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(resource("/schema/sarif-schema-2.1.0.json"));

    for (SyncReport one : List.of(report, passing)) {
      assertThat(schema.validate(ReportFormat.SARIF.write(one), InputFormat.JSON)).isEmpty();
    }
    assertThat(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = ReportFormatTest.class.getResourceAsStream(name)) {
      assertThat(stream).as(name).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void sarifNamesRulesAndPlaces() {
    JsonNode run =
        JsonMapper.shared().readTree(ReportFormat.SARIF.write(report)).get("runs").get(0);
    List<String> uris = new ArrayList<>();
    for (JsonNode result : run.get("results")) {
      JsonNode rule =
          run.get("tool").get("driver").get("rules").get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      JsonNode place = result.get("locations").get(0).get("physicalLocation");
      uris.add(place.get("artifactLocation").get("uri").asString());
    }
    assertThat(uris)
        .contains(
            "src/main/resources/META-INF/biscotti/shop.lock", "my%20page,%20100%25.md", "wrong.md");
    assertThat(run.get("invocations").get(0).get("executionSuccessful").asBoolean()).isFalse();
  }

  @Test
  void junitCountsWhatItHas() throws Exception {
    Element suite = xml(ReportFormat.JUNIT.write(report));

    NodeList cases = suite.getElementsByTagName("testcase");
    assertThat(suite.getTagName()).isEqualTo("testsuite");
    assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(cases.getLength()));
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(6);
    assertThat(suite.getAttribute("failures")).isEqualTo("6");
    assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(1);
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    for (int i = 0; i < cases.getLength(); i++) {
      Element testCase = (Element) cases.item(i);
      assertThat(testCase.getAttribute("name")).isNotBlank();
      assertThat(testCase.getAttribute("classname")).isNotBlank();
    }
    assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
        .contains("+cookie _visitor lifetime=P2M");
  }

  @Test
  void junitShowsWhatPassed() throws Exception {
    Element suite = xml(ReportFormat.JUNIT.write(passing));

    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    NodeList cases = suite.getElementsByTagName("testcase");
    assertThat(((Element) cases.item(0)).getAttribute("name")).isEqualTo("lock of shop");
    assertThat(((Element) cases.item(1)).getAttribute("name")).isEqualTo("good.md");
  }

  private static Element xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getDocumentElement();
  }

  @Test
  void gitHubGetsOneLineForEachProblem() {
    List<String> annotations =
        ReportFormat.GITHUB.write(report).lines().filter(line -> line.startsWith("::")).toList();

    assertThat(annotations).hasSize(7);
    assertThat(annotations.get(0))
        .isEqualTo(
            "::error file=src/main/resources/META-INF/biscotti/shop.lock,line=13,title=Biscotti%3A"
                + " lock-not-accepted::The declarations of shop differ from what its visitors were last told.%0ACONSENT analytics _visitor: lifetime extended (was \"P1M\", is"
                + " \"P2M\")%0AIf this is intended, run: mvn biscotti:accept");
    assertThat(annotations).anyMatch(line -> line.startsWith("::error file=my page%2C 100%25.md,"));
    assertThat(annotations.get(6)).startsWith("::error title=");
    assertThat(ReportFormat.GITHUB.write(report)).endsWith(ReportFormat.TEXT.write(report));
  }

  @Test
  void aTestAssertsTheSame() {
    ModuleOnDisk module = new ModuleOnDisk(folder);

    assertThatThrownBy(() -> SyncAssertion.assertInSync(module.request("old.md")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("old.md:1: The region")
        .hasMessageContaining("Run: mvn biscotti:update");
    module.released(ModuleOnDisk.visitor("P2M")).update("old.md");
    assertThatCode(() -> SyncAssertion.assertInSync(module.request("old.md")))
        .doesNotThrowAnyException();
  }
}
