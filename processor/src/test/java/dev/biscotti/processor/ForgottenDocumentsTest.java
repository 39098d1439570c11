package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import dev.biscotti.tooling.command.BiscottiCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A developer changes a declaration and forgets its documents: the check fails and says why, the
 * developer runs the commands that it shows, and it passes. One test for each kind of change.
 */
@Tag("slow")
class ForgottenDocumentsTest {
  private static final String SOURCE = "app/AppCookies.java";
  private static final String WHY = "It was decided.";
  private static final Pattern COMMAND = Pattern.compile("(?m)^.*[rR]un: (biscotti .*)$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private static final String DECLARED =
      """
      package app;

      import dev.biscotti.annotations.*;

      @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
          contact = "privacy@app.example", effective = "2026-06-01", noticeDays = 14,
          consentRecord = AppCookies.CONSENT, categories = {},
          providers = {
            @Provider(id = "count", name = "Count Ltd", country = "SE", dataLocation = "EU",
                privacyPolicy = "https://count.example/privacy", recipients = "Mail Ltd"),
            @Provider(id = "other", name = "Other Ltd", country = "SE", dataLocation = "EU",
                privacyPolicy = "https://other.example/privacy")})
      public final class AppCookies {
        @EssentialCookie(because = Exemption.CONSENT_RECORD, maxAge = "P6M",
            purpose = "Records your cookie choices.")
        static final String CONSENT = "__Host-app-consent";

        @EssentialCookie(because = Exemption.USER_INPUT, maxAge = "P7D",
            setWhen = "you put something into the basket",
            purpose = "Holds what is in your basket.")
        static final String BASKET = "basket";

        @ConsentCookie(category = Category.ANALYTICS, provider = "count", maxAge = "P6M",
            path = "/shop", purpose = "Counts returning visitors.")
        static final String VISITOR = "_visitor";

        @ConsentCookie(category = Category.ANALYTICS, sameSite = SameSite.LAX,
            purpose = "Maps where visitors click.")
        static final String CLICKS = "clicks";
      }
      """;

  private static final String CLICKS = "  @ConsentCookie(category = Category.ANALYTICS, sameSite";

  @TempDir Path folder;
  private Project project;

  /**
   * A change.
   *
   * @param name a description
   * @param from the old source text
   * @param to the new source text
   * @param found what the check reports
   */
  record Change(String name, String from, String to, String... found) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Change> changes() {
    return Stream.of(
        new Change(
            "a cookie added to a consent category",
            CLICKS,
            """
              @ConsentCookie(category = Category.ANALYTICS, purpose = "Tells which page led here.")
              static final String REFERRER = "referrer";

            """
                + CLICKS,
            "CONSENT analytics referrer: cookie added"),
        new Change(
            "a new consent category",
            DECLARED,
            DECLARED
                .replace(
                    "categories = {}",
                    "categories = @ConsentCategory(id = \"research\", title = \"Research\","
                        + " description = \"For studies.\")")
                .replace(
                    CLICKS,
                    """
                      @ConsentCookie(category = "research", purpose = "Tells studies apart.")
                      static final String STUDY = "study";

                    """
                        + CLICKS),
            "CONSENT research study: cookie added",
            "CONSENT research: category added"),
        new Change(
            "essential becomes consent",
            "@EssentialCookie(because = Exemption.USER_INPUT,",
            "@ConsentCookie(category = Category.FUNCTIONAL,",
            "CONSENT functional basket: made optional"),
        new Change(
            "consent becomes essential",
            "@ConsentCookie(category = Category.ANALYTICS, sameSite",
            "@EssentialCookie(because = Exemption.SECURITY, sameSite",
            "REVIEW",
            "clicks: made essential"),
        new Change(
            "another provider",
            "provider = \"count\"",
            "provider = \"other\"",
            "CONSENT analytics _visitor: provider changed"),
        new Change(
            "a recipient more",
            "recipients = \"Mail Ltd\"",
            "recipients = {\"Mail Ltd\", \"Ads Ltd\"}",
            "CONSENT analytics count: recipient added (\"Ads Ltd\")"),
        new Change(
            "another place of the data",
            "country = \"SE\", dataLocation = \"EU\",\n          privacyPolicy = \"https://count",
            "country = \"SE\", dataLocation = \"USA\",\n          privacyPolicy = \"https://count",
            "CONSENT analytics count: data location changed"),
        new Change(
            "a longer lifetime",
            "provider = \"count\", maxAge = \"P6M\"",
            "provider = \"count\", maxAge = \"P12M\"",
            "CONSENT analytics _visitor: lifetime extended (was \"P6M\", is \"P12M\")"),
        new Change(
            "a session cookie becomes persistent",
            "sameSite = SameSite.LAX,",
            "sameSite = SameSite.LAX, maxAge = \"P1D\",",
            "CONSENT analytics clicks: lifetime extended"),
        new Change(
            "a domain added",
            "path = \"/shop\",",
            "path = \"/shop\", domain = \"app.example\",",
            "CONSENT analytics _visitor: scope widened"),
        new Change(
            "a wider path", "path = \"/shop\",", "", "CONSENT analytics _visitor: scope widened"),
        new Change(
            "sent with other sites' requests",
            "SameSite.LAX",
            "SameSite.NONE",
            "CONSENT analytics clicks: scope widened"),
        new Change(
            "a name becomes a pattern",
            "path = \"/shop\", purpose = \"Counts returning visitors.\")\n  static final String"
                + " VISITOR = \"_visitor\"",
            "path = \"/shop\", pattern = true, placeholder = \"a number\","
                + " purpose = \"Counts returning visitors.\")\n  static final String VISITOR ="
                + " \"_visitor*\"",
            "CONSENT analytics _visitor*: cookie added",
            "DISCLOSURE analytics _visitor: cookie removed"),
        new Change(
            "a shorter lifetime",
            "provider = \"count\", maxAge = \"P6M\"",
            "provider = \"count\", maxAge = \"P1M\"",
            "DISCLOSURE analytics _visitor: lifetime shortened"),
        new Change(
            "a recipient less",
            ", recipients = \"Mail Ltd\"",
            "",
            "DISCLOSURE analytics count: recipient removed"),
        new Change(
            "a cookie removed",
            DECLARED.substring(DECLARED.indexOf(CLICKS), DECLARED.lastIndexOf('}')),
            "",
            "DISCLOSURE analytics clicks: cookie removed"),
        new Change(
            "a narrower path",
            "path = \"/shop\"",
            "path = \"/shop/basket\"",
            "DISCLOSURE analytics _visitor: scope narrowed"),
        new Change(
            "an essential cookie added",
            CLICKS,
            """
              @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects forms.")
              static final String CSRF = "csrf";

            """
                + CLICKS,
            "DISCLOSURE",
            "csrf: cookie added"),
        new Change(
            "an essential cookie changed",
            "P7D",
            "P14D",
            "DISCLOSURE",
            "basket: lifetime extended"),
        new Change(
            "a purpose in other words",
            "Counts returning visitors.",
            "Counts visitors who come back.",
            "REVIEW analytics _visitor: purpose reworded"));
  }

  @BeforeEach
  void aReleasedApplication() throws IOException {
    project =
        new Project(folder)
            .options("-Abiscotti.locks=" + folder.resolve("src/main/resources/META-INF/biscotti"));
    compile(DECLARED);
    assertThat(run("biscotti init -C " + folder + " --classes classes COOKIES.md").exitCode())
        .isZero();
    assertThat(check().out()).isEqualTo("In sync: 1 policy, 1 page.\n");
  }

  private record Run(int exitCode, String out, String err) {}

  private void compile(String source) {
    Project.Result result = project.write(SOURCE, source).compile(SOURCE);
    assertThat(result.success()).as(result.text()).isTrue();
  }

  private Run check() {
    return run("biscotti check -C " + folder + " --classes classes COOKIES.md");
  }

  private static Run run(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group().replaceAll("^[\"']|[\"']$", ""));
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        BiscottiCommand.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(words.subList(1, words.size()).toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  private static List<String> commandsIn(String report) {
    List<String> commands = new ArrayList<>();
    Matcher command = COMMAND.matcher(report);
    while (command.find()) {
      if (!commands.contains(command.group(1))) {
        commands.add(command.group(1));
      }
    }
    return commands;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatTheCheckNamesMakesItPass(Change change) throws IOException {
    assertThat(DECLARED).contains(change.from());
    compile(DECLARED.replace(change.from(), change.to()));

    Run forgotten = check();
    assertThat(forgotten.exitCode()).isEqualTo(BiscottiCommand.ERRORS);
    assertThat(forgotten.out()).contains(change.found());
    assertThat(forgotten.out()).contains("\n--- app.lock (what visitors were told)\n");
    List<String> commands = commandsIn(forgotten.out());
    assertThat(commands.get(0)).startsWith("biscotti accept ");
    boolean reviewed = List.of(change.found()).stream().anyMatch(one -> one.startsWith("REVIEW"));
    assertThat(commands.get(0).contains(" --reason \"WHY\"")).isEqualTo(reviewed);

    for (String command : commands) {
      Run fixed = run(command.replace("WHY", WHY));
      assertThat(fixed.exitCode()).as("%s%n%s", command, fixed).isZero();
    }
    // Accepting writes history, which the page shows even if nothing else on it changed.
    for (String command : commandsIn(check().out())) {
      assertThat(command).startsWith("biscotti update ");
      assertThat(run(command).exitCode()).isZero();
    }
    assertThat(check().out()).isEqualTo("In sync: 1 policy, 1 page.\n");
    assertThat(Files.readString(folder.resolve("COOKIES.md")))
        .contains("## Changes to this policy\n")
        .containsPattern("\n### \\d+ \\w+ \\d{4}\n");
  }

  @Test
  void aRenamedCookieIsSaidToBeOne() throws IOException {
    compile(DECLARED.replace("VISITOR = \"_visitor\"", "VISITOR = \"visitor\""));
    String accept = commandsIn(check().out()).get(0);

    assertThat(run(accept + " --renamed _visitor=visitor").out()).contains("wrote");
    commandsIn(check().out()).forEach(ForgottenDocumentsTest::run);

    assertThat(check().exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("COOKIES.md")))
        .contains("`_visitor` is now called visitor.");
  }

  @Test
  void anEditorialChangeNeedsNoAcceptance() throws IOException {
    String lock = Files.readString(folder.resolve("src/main/resources/META-INF/biscotti/app.lock"));

    compile(
        DECLARED
            .replace("SameSite.LAX", "SameSite.STRICT")
            .replace("you put something into the basket", "you fill the basket"));
    Run check = check();
    assertThat(check.out()).doesNotContain("biscotti accept").contains("[region-out-of-date]");
    commandsIn(check.out()).forEach(ForgottenDocumentsTest::run);

    assertThat(check().exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("COOKIES.md"))).contains("you fill the basket");
    assertThat(folder.resolve("src/main/resources/META-INF/biscotti/app.lock")).hasContent(lock);
  }

  /** The check finds the edit although javac has nothing to compile. */
  @Test
  void aPageThatIsEditedByHandFailsWithoutACompilation() throws IOException {
    Path page = folder.resolve("COOKIES.md");
    Files.writeString(page, Files.readString(page).replace("Count Ltd", "Nobody"));

    Run check = check();
    assertThat(check.exitCode()).isEqualTo(BiscottiCommand.ERRORS);
    assertThat(check.out()).contains("was edited by hand");
    commandsIn(check.out()).forEach(ForgottenDocumentsTest::run);

    assertThat(check().exitCode()).isZero();
  }
}
