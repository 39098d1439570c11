package dev.biscotti.tooling.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.biscotti.search.finding.CodeLocation;
import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.finding.Strictness;
import dev.biscotti.search.finding.UsageFinding;
import dev.biscotti.search.rule.UsageRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A search result in each format, read with a parser of that format. */
class SearchFormatTest {
  private static final String POLICY =
      """
      package app;

      /** Not the class ShopCookies { of this text. */
      @CookiePolicy(id = "shop")
      public final class ShopCookies {
        static final String THEME = "shop-theme";
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeTheSource() {
    write("app/ShopCookies.java", POLICY);
    write("app/Page.java", "package app; class Page {}");
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocatedFinding finding(UsageRule rule, String cookie, String file, int line) {
    String declaration = cookie.isEmpty() ? "" : "    static final String X = \"" + cookie + "\";";
    return new LocatedFinding(
        new UsageFinding(rule, cookie, "What: " + rule + ".", "Fix it.", declaration),
        new CodeLocation("app.Page$Part", "show", file, line));
  }

  private FoundCookies found(String home) {
    return new FoundCookies(
        new SearchResult(
            true,
            true,
            home,
            3,
            List.of(
                finding(UsageRule.BSC601, "promo", "Page.java", 7),
                finding(UsageRule.BSC601, "promo", "Gone.java", 8),
                finding(UsageRule.BSC602, "", "", 0)),
            List.of(),
            List.of(),
            List.of(
                new SearchProblem("app.Broken", "It is not a class file.", true),
                new SearchProblem("lib.jar", "It cannot be read.", false))),
        Strictness.ERROR,
        List.of(folder.resolve("none"), folder));
  }

  private static FoundCookies nothing() {
    return new FoundCookies(
        new SearchResult(true, false, "", 1, List.of(), List.of(), List.of(), List.of()),
        Strictness.ERROR,
        List.of());
  }

  private JsonNode results(String home) {
    return JsonMapper.shared()
        .readTree(SearchFormat.SARIF.write(found(home)))
        .get("runs")
        .get(0)
        .get("results");
  }

  @Test
  void sarifIsValid() throws IOException {
    try (InputStream stream =
        SearchFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(stream).isNotNull();
      var schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8));

      for (FoundCookies one : List.of(found("app.ShopCookies"), found(""), nothing())) {
        assertThat(schema.validate(SearchFormat.SARIF.write(one), InputFormat.JSON)).isEmpty();
      }
    }
  }

  @Test
  void sarifInsertsTheDeclarationAfterTheBraceOfThePolicy() {
    JsonNode result = results("app.ShopCookies").get(0);

    assertThat(result.get("ruleId").asString()).isEqualTo("BSC601");
    assertThat(result.get("level").asString()).isEqualTo("error");
    assertThat(result.get("message").get("text").asString()).isEqualTo("What: BSC601.\nFix it.");
    JsonNode change = result.get("fixes").get(0).get("artifactChanges").get(0);
    assertThat(change.get("artifactLocation").get("uri").asString())
        .endsWith("app/ShopCookies.java");
    JsonNode replacement = change.get("replacements").get(0);
    assertThat(replacement.get("deletedRegion").toString())
        .isEqualTo("{\"startLine\":5,\"startColumn\":33,\"endLine\":5,\"endColumn\":33}");
    assertThat(replacement.get("insertedContent").get("text").asString())
        .isEqualTo("\n    static final String X = \"promo\";\n");
  }

  @Test
  void sarifHasTheDeclarationWhereItsPlaceIsNotKnown() {
    write("app/Twice.java", "class Twice {}\nclass Twice {}\n");

    for (String home : List.of("", "app.Missing", "app.Twice", "app.ShopCookies$Inner")) {
      JsonNode result = results(home).get(0);
      assertThat(result.has("fixes")).as(home).isFalse();
      assertThat(result.get("properties").get("declaration").asString())
          .isEqualTo("    static final String X = \"promo\";");
      assertThat(result.get("properties").get("cookie").asString()).isEqualTo("promo");
    }
    assertThat(results("").get(2).has("properties")).isFalse();
  }

  @Test
  void placesAreFilesOfTheSource() {
    JsonNode results = results("");
    List<String> uris =
        results
            .valueStream()
            .map(result -> result.get("locations").get(0).get("physicalLocation"))
            .map(place -> place.get("artifactLocation").get("uri").asString())
            .toList();

    assertThat(uris.get(0)).startsWith("file:").endsWith("/app/Page.java");
    assertThat(uris.subList(1, 5))
        .containsExactly("app/Gone.java", "app/Page.class", "app.Broken", "lib.jar");
    assertThat(results.valueStream().map(result -> result.get("level").asString()))
        .containsExactly("error", "error", "warning", "error", "note");
  }

  @Test
  void gitHubGetsALineForEachFindingAndTheTextBelow() {
    List<String> lines = SearchFormat.GITHUB.write(found("")).lines().toList();

    assertThat(lines.get(0))
        .startsWith("::error file=")
        .endsWith(",line=7,title=Biscotti%3A BSC601::What: BSC601.%0AFix it.");
    assertThat(lines.get(1)).startsWith("::error file=app/Gone.java,line=8,");
    assertThat(lines.get(2)).startsWith("::warning file=app/Page.class,title=");
    assertThat(lines.get(3))
        .startsWith("::error title=Biscotti%3A not-searched::app.Broken: It is");
    assertThat(lines.get(4)).startsWith("::notice title=Biscotti%3A not-searched::lib.jar: ");
    assertThat(SearchFormat.GITHUB.write(found(""))).endsWith(SearchFormat.TEXT.write(found("")));
  }

  @Test
  void junitFailsForErrorsOnly() throws Exception {
    Element suite = xml(SearchFormat.JUNIT.write(found("")));

    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(2);
    assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(1);
    assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
        .contains("[BSC602] What: BSC602.");
    assertThat(xml(SearchFormat.JUNIT.write(nothing())).getAttribute("tests")).isEqualTo("1");
  }

  private static Element xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getDocumentElement();
  }
}
