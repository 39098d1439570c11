package dev.biscotti.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.processor.testing.Project;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code has exactly the declared texts, with any characters. */
class GeneratedTextsTest {
  /**
   * All kinds of line breaks, other control characters, single and paired surrogates, text that
   * looks like code.
   */
  private static final String HOSTILE =
      "a\u2028b\u2029c\u0085d\u000Be\ff\rg\nh\r\ni\u0000j\u001B[31mk\uD800l\uDC00m\uD83C\uDF6An"
          + "\\u0041o\\p$q$Sr$$s$Tt%su\"v\"\"\"w'x\u202Ey\u00DCz\uFFFE\uFEFF*/${q}\\"
          + "&#8232;&#0;&#11;&#133;&#xD800;&#10;[l](https://l.example \"&#8233;\")";

  @TempDir Path folder;

  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ' || c == '"' || c == '\\') {
        literal.append(String.format(Locale.ROOT, "\\%03o", (int) c));
      } else if (c > '~') {
        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        literal.append(c);
      }
    }
    return literal.append('"').toString();
  }

  /** A policy with a text in every member that accepts one. */
  private static String policy(String text) {
    return """
    package app;

    import dev.biscotti.annotations.*;

    @CookiePolicy(id = "app", site = "app.example", controller = TEXT,
        contact = "privacy@app.example", effective = "2026-06-01", consentRecord = Cookies.RECORD,
        summary = TEXT,
        providers = @Provider(id = "p", name = TEXT, role = TEXT, privacyPolicy = "https://p.example",
            dataLocation = TEXT, retention = TEXT, recipients = {TEXT, TEXT}),
        categories = @ConsentCategory(id = "c", title = TITLE, description = TEXT, whenEmpty = TEXT),
        authorities = @Authority(name = TEXT, url = "https://a.example", topic = TEXT),
        sections = @Section(title = TEXT, text = TEXT))
    @AllowUndeclaredCookie(reason = TEXT)
    public final class Cookies {
      @EssentialCookie(because = Exemption.CONSENT_RECORD, purpose = TEXT, maxAge = "P6M")
      static final String RECORD = "record";

      @ConsentCookie(category = "c", provider = "p", purpose = TEXT, maxAge = "P1M", endsOn = TEXT,
          setWhen = TEXT, ifRefused = TEXT, pattern = true, placeholder = TEXT, row = TEXT,
          environment = TEXT)
      static final String FAMILY = "family_*";

      @ConsentCookie(category = "c", provider = "p", purpose = TEXT, lifetime = TEXT,
          setBy = SetBy.SCRIPT)
      static final String SCRIPT = "script";
    }
    """
        .replace("TEXT", literal(text))
        .replace("TITLE", literal("Title: " + text));
  }

  private static PolicyDeclaration generated(Project project, String guard, String language)
      throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {project.classes().toUri().toURL()},
            GeneratedTextsTest.class.getClassLoader())) {
      return ((DeployedPolicy) loader.loadClass(guard).getMethod("policy").invoke(null))
          .in(language);
    }
  }

  private static void assertHolds(PolicyDeclaration policy, String text) {
    assertThat(policy.controller()).isEqualTo(text);
    assertThat(policy.summary()).isEqualTo(text);
    var provider = policy.providers().get(0);
    assertThat(List.of(provider.name(), provider.role(), provider.dataLocation()))
        .containsOnly(text);
    assertThat(provider.retention()).isEqualTo(text);
    assertThat(provider.recipients()).containsOnly(text);
    var category = policy.categories().get(4);
    assertThat(category.title()).isEqualTo("Title: " + text);
    assertThat(List.of(category.description(), category.whenEmpty())).containsOnly(text);
    assertThat(policy.authorities().get(0).name()).isEqualTo(text);
    assertThat(policy.sections().get(0).title()).isEqualTo(text);
    assertThat(policy.sections().get(0).text()).isEqualTo(text);
    assertThat(policy.allowances().get(0).reason()).isEqualTo(text);
    assertThat(policy.cookies()).hasSize(3).allMatch(cookie -> cookie.purpose().equals(text));
    var family = policy.cookies().get(1);
    assertThat(((DeclaredName.Pattern) family.name()).placeholder()).isEqualTo(text);
    assertThat(List.of(family.setWhen(), family.ifRefused(), family.row(), family.environment()))
        .containsOnly(text);
    assertThat(family.lifetime().endsOn()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "US-ASCII", "ISO-8859-1", "UTF-16"})
  void everyTextIsTheDeclaredOneInEveryEncodingOfTheBuild(String encoding) throws Exception {
    Project project = new Project(folder).options("-encoding", encoding);
    Files.createDirectories(folder.resolve("src/app"));
    Files.write(
        folder.resolve("src/app/Cookies.java"),
        policy(HOSTILE).getBytes(java.nio.charset.Charset.forName(encoding)));

    Project.Result result = project.compileIn(encoding, "app/Cookies.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertHolds(generated(project, "app.CookiesGuard", "en"), HOSTILE);
  }

  @Test
  void documentsHaveNoCharacterThatAPageCannotShow() throws Exception {
    Project project = new Project(folder).write("app/Cookies.java", policy(HOSTILE));

    Project.Result result = project.compile("app/Cookies.java");

    assertThat(result.success()).as(result.text()).isTrue();
    String folder = "META-INF/biscotti/app/";
    for (String page : List.of("policy.md", "policy.html")) {
      // Throws if the bytes are not UTF-8.
      String text = project.output(folder + page);
      assertThat(
              Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u0080-\\u009F\\u2028\\u2029\\uFFFE]")
                  .matcher(text)
                  .results()
                  .map(
                      found ->
                          (int) found.group().charAt(0)
                              + " in "
                              + text.substring(Math.max(0, found.start() - 20), found.end())))
          .as(page)
          .isEmpty();
    }
    String inventory = project.output(folder + "inventory.json");
    assertThat(inventory)
        .isEqualTo(new String(inventory.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    assertHolds(InventoryReader.read(inventory).policy(), HOSTILE);
  }

  @Test
  void aTextMayBeLongerThanAConstant() throws Exception {
    String text = "Ü\uD83C\uDF6A".repeat(12_000);
    String bundle = "META-INF/biscotti/app_de.properties";
    Project project =
        new Project(folder)
            .write(
                "app/Cookies.java",
                """
                package app;

                import dev.biscotti.annotations.*;

                @CookiePolicy(id = "app", site = "app.example", controller = "App",
                    contact = "privacy@app.example", effective = "2026-06-01",
                    languages = {"en", "de"})
                public final class Cookies {
                  @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.")
                  static final String BASKET = "basket";
                }
                """);
    Path file = project.classes().resolve(bundle);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "BASKET.purpose="
            + text
            + "\nBASKET.purpose.of="
            + dev.biscotti.policy.TextDigest.of("Holds your basket.")
            + "\n");

    Project.Result result = project.compile("app/Cookies.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(generated(project, "app.CookiesGuard", "de").cookies().get(0).purpose())
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"größe.König", "日本.クッキー", "a.Über$1", "𝒜.𝒞"})
  void packagesAndClassesMayHaveAnyLetters(String name) throws Exception {
    int dot = name.indexOf('.');
    String pack = name.substring(0, dot);
    String type = name.substring(dot + 1);
    Project project =
        new Project(folder)
            .options("-encoding", "UTF-8")
            .write(
                pack + "/" + type + ".java",
                policy("Text.")
                    .replace("package app;", "package " + pack + ";")
                    .replace("Cookies.RECORD", type + ".RECORD")
                    .replace("class Cookies", "class " + type));

    Project.Result result = project.compile(pack + "/" + type + ".java");

    assertThat(result.success()).as(result.text()).isTrue();
    PolicyDeclaration policy =
        generated(project, pack + "." + type.replace('$', '_') + "Guard", "en");
    assertThat(policy.cookies().get(0).source().type()).isEqualTo(name);
  }
}
