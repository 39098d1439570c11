package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.policy.TextDigest;
import dev.biscotti.processor.testing.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of a policy in further languages, from bundles next to its source. */
class TranslationsTest {
  private static final String POLICY = "shop/ShopCookies.java";
  private static final String BUNDLE = "../classes/META-INF/biscotti/shop_de.properties";
  private static final String SOURCE =
      """
      package shop;
      import dev.biscotti.annotations.*;
      @CookiePolicy(
          id = "shop", site = "shop.example", controller = "Shop AB",
          contact = "privacy@shop.example", effective = "2026-06-01",
          consentRecord = ShopCookies.CONSENT, languages = {"en", "de"},
          sections = @Section(title = "More", text = "Ask us."))
      class ShopCookies {
        @EssentialCookie(because = Exemption.AUTHENTICATION, purpose = "Keeps you signed in.",
            maxAge = "P30D", renewed = true, endsOn = "you sign out")
        static final String SESSION = "__Host-session";
        @EssentialCookie(because = Exemption.CONSENT_RECORD, purpose = "Records your choices.",
            maxAge = "P6M")
        static final String CONSENT = "__Host-consent";
        @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts visits to our pages.",
            maxAge = "P13M")
        static final String COUNT = "_count";
      }
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void writeModule() {
    project = new Project(folder);
    project.write(POLICY, SOURCE);
  }

  private static String entry(String key, String source, String text) {
    return key + "=" + text + "\n" + key + ".of=" + TextDigest.of(source) + "\n";
  }

  private static String complete() {
    return entry("SESSION.purpose", "Keeps you signed in.", "Hält Sie angemeldet.")
        + entry("SESSION.endsOn", "you sign out", "Sie sich abmelden")
        + entry("CONSENT.purpose", "Records your choices.", "Hält Ihre Auswahl fest.")
        + entry("COUNT.purpose", "Counts visits to our pages.", "Zählt Besuche unserer Seiten.")
        + entry("section.1.title", "More", "Mehr dazu")
        + entry("section.1.text", "Ask us.", "Fragen Sie uns.");
  }

  private List<String> findings() {
    return project.compile(POLICY).diagnostics().stream()
        .filter(diagnostic -> diagnostic.contains("[BSC"))
        .toList();
  }

  private String output(String file) throws IOException {
    return Files.readString(folder.resolve("classes").resolve(file));
  }

  @Test
  void everyLanguageGetsItsPageAndTheGuardItsTexts() throws IOException {
    project.write(BUNDLE, complete());

    assertThat(project.compile(POLICY).success()).isTrue();
    assertThat(output("META-INF/biscotti/shop/policy.de.md"))
        .contains("Hält Sie angemeldet.", "## Mehr dazu", "Fragen Sie uns.")
        .contains("30 Tage nach Ihrem letzten Besuch oder wenn Sie sich abmelden")
        .doesNotContain("Keeps", "Ask us");
    assertThat(output("META-INF/biscotti/shop/policy.md")).contains("Keeps you signed in.");
    assertThat(output("META-INF/biscotti/shop/texts.de.properties"))
        .contains("Zählt Besuche unserer Seiten.\n", "section.1.title=Mehr dazu\n");
    assertThat(output("shop/ShopCookiesGuard.java")).doesNotContain("Mehr dazu");
  }

  @Test
  void allMissingTextsAreListedAtOnceWithTheLinesToPaste() {
    List<String> findings = findings();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0))
        .contains("[BSC512]", "lacks 6 texts", "META-INF/biscotti/shop_de.properties")
        .contains("which does not exist", "COUNT.purpose, SESSION.endsOn, SESSION.purpose")
        .contains("# Keeps you signed in.")
        .contains("SESSION.purpose.of=" + TextDigest.of("Keeps you signed in."));
  }

  @Test
  void whatIsPastedWithoutATranslationIsStillMissing() {
    String pasted = findings().get(0).replaceAll("(?s).*each empty =:", "");
    project.write(BUNDLE, pasted);

    assertThat(findings()).hasSize(1).first().asString().contains("[BSC512]", "6 texts");

    project.write(BUNDLE, pasted.replace("=\n", "=Etwas Deutsches.\n"));
    assertThat(project.compile(POLICY).success()).isTrue();
  }

  @Test
  void aChangedSourceMakesItsTranslationStale() {
    project.write(BUNDLE, complete());
    project.write(POLICY, SOURCE.replace("Counts visits to our pages.", "Counts all visits."));

    assertThat(findings())
        .singleElement()
        .asString()
        .contains("[BSC515]", "COUNT.purpose.of=" + TextDigest.of("Counts all visits."))
        .doesNotContain("SESSION");
  }

  @Test
  void aTranslationThatDoesNotSayOfWhatIsStale() {
    project.write(BUNDLE, complete().replaceFirst("SESSION.endsOn.of=.*\n", ""));

    assertThat(findings()).singleElement().asString().contains("[BSC515]", "SESSION.endsOn");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SESION.purpose=Tippfehler | Did you mean \"SESSION.purpose\"?",
        "banner.title=anderswo | Remove it.",
      })
  void anUnknownKeyIsWarnedOf(String line, String fix) {
    String without = complete().replaceFirst("SESSION.purpose=.*\n", "");
    String text = (line.startsWith("SESION") ? without : complete()) + line + "\n";
    project.write(BUNDLE, text);
    int lines = (int) text.lines().count();

    assertThat(findings())
        .anySatisfy(
            finding ->
                assertThat(finding).contains("[BSC514]", "shop_de.properties, line " + lines, fix));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no separator | there is no = in it",
        "a=\\u12 | four hexadecimal digits",
        "SESSION.purpose=noch einmal | is already in line 1",
      })
  void aMalformedFileIsAnErrorWithItsLine(String line, String problem) {
    project.write(BUNDLE, complete() + "\n# a comment\n" + line + "\n");
    int lines = (int) complete().lines().count() + 3;

    assertThat(findings())
        .anySatisfy(
            finding -> assertThat(finding).contains("[BSC513]", "line " + lines + ":", problem));
  }

  @Test
  void anotherEncodingIsAnErrorWithItsLine() throws IOException {
    Path file = folder.resolve("classes/META-INF/biscotti/shop_de.properties");
    Files.createDirectories(file.getParent());
    Files.write(file, ("# x\n" + complete()).getBytes(StandardCharsets.ISO_8859_1));

    assertThat(findings())
        .anySatisfy(
            finding -> assertThat(finding).contains("[BSC513]", "line 2:", "not written in UTF-8"));
  }

  @Test
  void aPurposeThatSaysNothingIsRejectedInEveryLanguage() {
    project.write(BUNDLE, complete().replace("Hält Sie angemeldet.", "TODO übersetzen"));

    assertThat(findings()).singleElement().asString().contains("[BSC502]", "a note to its author");
  }

  @Test
  void bundlesMayStandInAFolderOfTheirOwn() throws IOException {
    project.options("-Abiscotti.translations=" + folder.resolve("texts"));
    project.write("../texts/shop_de.properties", complete());

    assertThat(project.compile(POLICY).success()).isTrue();
    assertThat(output("META-INF/biscotti/shop/policy.de.md")).contains("Hält Sie angemeldet.");
  }

  @Test
  void theEclipseCompilerFindsThemToo() throws IOException {
    project.write(BUNDLE, complete());

    project.compileWith(new EclipseCompiler(), POLICY);
    assertThat(output("META-INF/biscotti/shop/policy.de.md")).contains("Hält Sie angemeldet.");
  }

  @Test
  void aTranslationNeverAsksAgain() throws IOException {
    project.write(BUNDLE, complete());
    project.compile(POLICY);
    String revision = revision();
    project.write(BUNDLE, complete().replace("Zählt Besuche", "Zählt alle Besuche"));
    project.compile(POLICY);

    assertThat(output("META-INF/biscotti/shop/texts.de.properties")).contains("Zählt alle Besuche");
    assertThat(revision()).isEqualTo(revision);

    project.write(POLICY, SOURCE.replace("{\"en\", \"de\"}", "\"en\""));
    project.compile(POLICY);
    assertThat(revision()).isEqualTo(revision);
  }

  private String revision() throws IOException {
    String guard = output("shop/ShopCookiesGuard.java");
    int start = guard.indexOf("of(\"analytics\"");
    return guard.substring(start, guard.indexOf(')', guard.indexOf("0x", start)));
  }

  @Test
  void everyPartIsTranslatedInTheBundlesOfWhoDeclaresItFirst() {
    project.write(
        POLICY,
        """
        package shop;
        import dev.biscotti.annotations.*;
        @CookiePolicy(
            id = "shop", site = "shop.example", controller = "Shop AB",
            contact = "privacy@shop.example", effective = "2026-06-01",
            languages = {"en", "de"}, include = ShopCookies.Lib.class,
            categories = @ConsentCategory(id = "games", title = "Games", description = "Scores."),
            providers = @Provider(id = "acme", name = "Acme", role = "Hosts pictures."),
            authorities = @Authority(
                name = "Board", url = "https://board.example", country = "SE", topic = "data"))
        class ShopCookies {
          static class Checkout {
            @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your order.")
            static final String ORDER = "order";
          }
          @CookieCatalog(
              id = "lib", language = "sv",
              categories = {
                @ConsentCategory(id = "games", title = "Spel", description = "Resultat."),
                @ConsentCategory(id = "video", title = "Film", description = "Visar film.")
              },
              providers = {
                @Provider(id = "acme", name = "Acme", role = "Visar bilder."),
                @Provider(id = "tube", name = "Tube", role = "Visar film.")
              })
          static class Lib {
            static class Forms {
              @EssentialCookie(because = Exemption.SECURITY, purpose = "Skyddar formulär.")
              static final String TOKEN = "lib-token";
            }
          }
        }
        """);

    String policy =
        "Checkout.ORDER.purpose, authority.1.topic, category.games.description,"
            + " category.games.title, provider.acme.role.";
    String catalog =
        "Forms.TOKEN.purpose, category.video.description, category.video.title,"
            + " provider.tube.role.";
    assertThat(findings())
        .filteredOn(finding -> finding.contains("[BSC512]"))
        .satisfiesExactly(
            finding -> assertThat(finding).contains("shop_de.properties", policy),
            finding -> assertThat(finding).contains("lib_en.properties", catalog),
            finding -> assertThat(finding).contains("lib_de.properties", catalog));
  }

  @Test
  void aLibraryBringsTheTextsOfItsCatalog() throws IOException {
    Path library = folder.resolve("library");
    Project other = new Project(library);
    other.write(
        "lib/LibCookies.java",
        """
        package lib;
        import dev.biscotti.annotations.*;
        @CookieCatalog(id = "lib", language = "sv")
        public class LibCookies {
          @EssentialCookie(because = Exemption.SECURITY, purpose = "Skyddar formulär.")
          public static final String TOKEN = "lib-token";
        }
        """);
    assertThat(other.compile("lib/LibCookies.java").success()).isTrue();
    String source = "Skyddar formulär.";
    bundle(library, "en", entry("TOKEN.purpose", source, "Protects forms."));
    bundle(library, "de", entry("TOKEN.purpose", source, "Schützt Formulare."));
    project.library(jar(library.resolve("classes")));
    project.write(BUNDLE, complete());
    project.write(
        POLICY, SOURCE.replace("consentRecord", "include = lib.LibCookies.class, consentRecord"));

    assertThat(project.compile(POLICY).success()).isTrue();
    assertThat(output("META-INF/biscotti/shop/policy.md")).contains("Protects forms.");
    assertThat(output("META-INF/biscotti/shop/policy.de.md")).contains("Schützt Formulare.");

    project.write(
        "../classes/META-INF/biscotti/lib_de.properties",
        entry("TOKEN.purpose", source, "Schützt unsere Formulare."));
    assertThat(project.compile(POLICY).success()).isTrue();
    assertThat(output("META-INF/biscotti/shop/policy.de.md")).contains("unsere Formulare.");
  }

  private static void bundle(Path library, String language, String text) throws IOException {
    Path file = library.resolve("classes/META-INF/biscotti/lib_" + language + ".properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path jar(Path classes) throws IOException {
    Path jar = folder.resolve("library.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
    return jar;
  }
}
