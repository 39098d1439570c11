package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.ClassPath;
import dev.biscotti.processor.testing.Project;
import dev.biscotti.search.rule.UsageRule;
import dev.biscotti.tooling.bytecode.BytecodeSearch;
import dev.biscotti.tooling.bytecode.SearchRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * BSC607: a cookie is declared as set by the application, but no code sets it. Each program is
 * searched in source and in class files.
 */
class UnsetCookiesTest {
  private static final Pattern UNSET = Pattern.compile("\\[BSC607] The cookie \"([^\"]*)\"");

  private static final String POLICY =
      """
      package app;

      import dev.biscotti.annotations.*;

      @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
          contact = "privacy@app.example", effective = "2026-06-01",
          consentRecord = "__Host-app-consent")
      public final class Names {
        @EssentialCookie(because = Exemption.CONSENT_RECORD, purpose = "Records your choices.",
            maxAge = "P6M")
        static final String CONSENT = "__Host-app-consent";

        @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds the basket.")
        public static final String BASKET = "basket";

        @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Remembers the colour.",
            setWhen = "you pick one")
        public static final String THEME = "theme";

        @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts visits.", maxAge = "P1M")
        public static final String VISITOR = "visitor";

        @EssentialCookie(because = Exemption.SECURITY, purpose = "Keeps you signed in.",
            setBy = SetBy.FRAMEWORK)
        static final String SESSION = "JSESSIONID";
        %s
      }
      """;

  @TempDir Path folder;
  private int number;

  /** The cookies that BSC607 reports in source; asserts that the search in class files agrees. */
  private List<String> unset(String members, String page) throws IOException {
    number++;
    Project project =
        new Project(folder.resolve("app" + number))
            .write("app/Names.java", POLICY.formatted(members))
            .write("app/Page.java", page);
    Project.Result result = project.compile("app/Page.java", "app/Names.java");
    assertThat(result.success()).as(result.toString()).isTrue();
    List<String> inSource = new ArrayList<>();
    for (String diagnostic : result.diagnostics()) {
      Matcher unset = UNSET.matcher(diagnostic);
      if (unset.find()) {
        assertThat(diagnostic).startsWith("WARNING").contains("at:   Names.");
        inSource.add(unset.group(1));
      }
    }
    List<String> inClassFiles =
        BytecodeSearch.search(
                new SearchRequest(
                    List.of(project.classes()),
                    ClassPath.ofPrograms().stream().map(File::toPath).toList(),
                    List.of(),
                    true,
                    false))
            .findings()
            .stream()
            .map(located -> located.finding())
            .filter(finding -> finding.rule() == UsageRule.BSC607)
            .map(finding -> finding.cookie())
            .toList();
    assertThat(inClassFiles).containsExactlyInAnyOrderElementsOf(inSource);
    return inSource;
  }

  private List<String> unset(String statements) throws IOException {
    return unset("", page(statements));
  }

  private static String page(String statements) {
    return """
    package app;

    import jakarta.servlet.http.*;

    class Page {
      NamesGuard guard(HttpServletRequest request, HttpServletResponse response) {
        return NamesGuard.on(request, response);
      }

      void show(HttpServletRequest request, HttpServletResponse response, String any) {
        %s
      }
    }
    """
        .formatted(statements);
  }

  @Test
  void namesWhatTheGuardIsNotAskedToSet() throws IOException {
    assertThat(unset("guard(request, response).basket().set(any);"))
        .containsExactly("theme", "visitor");
  }

  @Test
  void isSilentWhereEverythingIsSet() throws IOException {
    assertThat(
            unset(
                """
                guard(request, response).basket().set(any);
                response.addCookie(new Cookie("theme", any));
                NamesGuard.on(request, response).visitor().ifGranted(one -> one.set(any));
                """))
        .isEmpty();
  }

  @Test
  void takesOtherCodeOfTheModuleIntoAccount() throws IOException {
    String helper =
        """
        class Helper {
          private final NamesGuard held;
          Helper(NamesGuard held) { this.held = held; }
          void keep(String any) { held.basket().set(any); }
          java.util.function.Supplier<?> later() { return held::theme; }
        }
        """;
    assertThat(unset("", page("") + helper)).containsExactly("visitor");
  }

  @Test
  void isSilentInAModuleThatSetsNoCookieOfThePolicy() throws IOException {
    assertThat(unset("")).isEmpty();
    assertThat(unset("Object guard = guard(request, response);")).isEmpty();
  }

  @Test
  void countsNeitherReadsNorDeletions() throws IOException {
    assertThat(
            unset(
                """
                guard(request, response).basket().set(any);
                for (Cookie one : request.getCookies()) {
                  if (one.getName().equals(Names.THEME)) {
                    return;
                  }
                }
                Cookie gone = new Cookie(Names.VISITOR, "");
                gone.setMaxAge(0);
                response.addCookie(gone);
                """))
        .containsExactly("theme", "visitor");
  }

  @Test
  void isSilentWhereANameIsNotKnown() throws IOException {
    assertThat(
            unset(
                """
                guard(request, response).basket().set(any);
                response.addCookie(new Cookie(request.getParameter("name"), any));
                """))
        .isEmpty();
  }

  @Test
  void aNameThatGoesToALibraryMayBeSetThere() throws IOException {
    assertThat(
            unset(
                """
                guard(request, response).basket().set(any);
                request.setAttribute(Names.THEME, any);
                """))
        .containsExactly("visitor");
  }

  @Test
  void aConstantInAFileThatTheSearchPassesOverMayBeSetThere() throws IOException {
    String settings =
        """
        class Settings {
          String name = Names.VISITOR;
        }
        """;
    Project project =
        new Project(folder.resolve("passed"))
            .write("app/Names.java", POLICY.formatted(""))
            .write("app/Settings.java", "package app;\n" + settings)
            .write("app/Page.java", page("guard(request, response).basket().set(any);"));
    Project.Result result = project.compile("app/Settings.java", "app/Page.java", "app/Names.java");
    assertThat(result.diagnostics())
        .filteredOn(one -> one.contains("[BSC607]"))
        .singleElement()
        .asString()
        .contains("\"theme\"");
  }

  @Test
  void asksNothingOfWhatOthersSet() throws IOException {
    assertThat(
            unset(
                """
                @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects forms.",
                    setBy = SetBy.SCRIPT)
                public static final String SCRIPT = "script";

                @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects forms.",
                    storage = Storage.LOCAL_STORAGE, setBy = SetBy.SCRIPT)
                public static final String ENTRY = "entry";

                @EssentialCookie(because = Exemption.SECURITY, purpose = "Routes requests.",
                    setBy = SetBy.INFRASTRUCTURE)
                public static final String ROUTE = "route";
                """,
                page("guard(request, response).basket().set(any);")))
        .containsExactly("theme", "visitor");
  }

  @Test
  void anExceptionSilencesIt() throws IOException {
    assertThat(
            unset(
                """
                @AllowUndeclaredCookie(reason = "The module api sets it.")
                @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects forms.")
                public static final String TOKEN = "token";
                """,
                page("guard(request, response).basket().set(any);")))
        .containsExactly("theme", "visitor");
  }

  @Test
  void aFamilyOfNamesSetsThoseThatMayBeInIt() throws IOException {
    String members =
        """
        @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds a form.",
            pattern = true, placeholder = "form")
        public static final String FORM = "form-*";
        """;
    assertThat(unset(members, page("response.addCookie(new Cookie(\"form-\" + any, any));")))
        .containsExactly("basket", "theme", "visitor");
    assertThat(unset(members, page("guard(request, response).basket().set(any);")))
        .contains("form-*");
  }
}
