package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.testing.Compilations;
import dev.biscotti.processor.testing.Project;
import dev.biscotti.processor.testing.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One compilation shows all problems, but no consequential errors. */
class AllProblemsAtOnceTest {
  private static final JavaFileObject TEN_BROKEN =
      Sources.policy(
          """
          @EssentialCookie(because = Exemption.AUTHENTICATION, purpose = "Keeps you signed in.")
          static final String NAME = "signed in";

          @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects your forms.")
          static final String PREFIX = "__host-csrf";

          @EssentialCookie(
              because = Exemption.USER_INPUT, purpose = "Keeps your basket.", domain = ".app.example")
          static final String DOMAIN = "basket";

          @EssentialCookie(
              because = Exemption.USER_INPUT, purpose = "Keeps your order.", path = "order")
          static final String PATH = "order";

          @EssentialCookie(
              because = Exemption.USER_INPUT, purpose = "Keeps your draft.", maxAge = "a day")
          static final String MALFORMED = "draft";

          @EssentialCookie(
              because = Exemption.USER_INPUT, purpose = "Keeps your search.", maxAge = "P2Y")
          static final String TOO_LONG = "search";

          @EssentialCookie(because = Exemption.USER_INPUT, purpose = "TBD")
          static final String SILENT = "form";

          @ConsentCookie(
              category = "statistik", purpose = "Counts returning visitors.", maxAge = "P30D")
          static final String CATEGORY = "visitor";

          @ConsentCookie(
              category = Category.MARKETING,
              provider = "nobody",
              purpose = "Shows which campaign brought you here.")
          static final String PROVIDER = "campaign";

          @EssentialCookie(because = Exemption.SERVICE_DELIVERY, purpose = "Counts visits.")
          static final String TRACKER = "_ga";

          @EssentialCookie(
              because = Exemption.USER_PREFERENCE,
              purpose = "Remembers light or dark.",
              maxAge = "P1Y",
              setWhen = "you pick a theme")
          static final String THEME = "theme";
          """);

  @Test
  void tenBrokenDeclarationsInOneFileGiveTenMessages() {
    assertThat(Findings.of(TEN_BROKEN))
        .containsExactly(
            "BSC101 Cookies.NAME",
            "BSC102 Cookies.PREFIX",
            "BSC203 Cookies.DOMAIN, domain",
            "BSC205 Cookies.PATH, path",
            "BSC301 Cookies.MALFORMED, maxAge",
            "BSC303 Cookies.TOO_LONG, maxAge",
            "BSC502 Cookies.SILENT, purpose",
            "BSC701 Cookies.PROVIDER, provider",
            "BSC702 Cookies.CATEGORY, category",
            "BSC901 Cookies.TRACKER");
  }

  @Test
  void oneDeclarationCanBreakSeveralRules() {
    assertThat(
            Findings.ofCookie(
                """
                @EssentialCookie(because = Exemption.SECURITY, purpose = "", secure = false,
                    sameSite = SameSite.NONE, path = "", maxAge = "P-1D")""",
                "__Host-csrf token"))
        .containsExactly(
            "BSC101 Cookies.X",
            "BSC103 Cookies.X, path",
            "BSC103 Cookies.X, secure",
            "BSC201 Cookies.X, sameSite",
            "BSC205 Cookies.X, path",
            "BSC302 Cookies.X, maxAge",
            "BSC501 Cookies.X, purpose");
  }

  @Test
  void codeThatUsesGeneratedClassesIsNotReportedBesides() {
    JavaFileObject user =
        Sources.source(
            "app.User",
            """
            package app;

            import java.util.Optional;

            final class User {
              Optional<String> valid(CookiesGuard cookies) {
                return cookies.theme().get();
              }

              Optional<String> broken(CookiesGuard cookies) {
                return cookies.name().get();
              }

              boolean consent(CookiesGuard cookies) {
                return cookies.consent().answered("marketing");
              }
            }
            """);

    assertThat(Findings.of(TEN_BROKEN, user)).hasSize(10).allMatch(line -> line.startsWith("BSC"));
  }

  @Test
  void validDeclarationsGenerateBesideBrokenOnes(@TempDir Path folder) throws IOException {
    Project project =
        new Project(folder).write("app/Cookies.java", TEN_BROKEN.getCharContent(true).toString());

    Project.Result result = project.compile("app/Cookies.java");

    assertThat(result.success()).isFalse();
    assertThat(project.outputs().get("app/CookiesGuard.java")).contains("ThemeCookie theme()");
    assertThat(project.outputs().keySet()).noneMatch(path -> path.startsWith("META-INF"));
  }

  @Test
  void findingsFollowTheOrderOfTheDeclarationsForAnyOrderOfTheFiles() {
    JavaFileObject first = orphan("First");
    JavaFileObject second = orphan("Second");

    assertThat(inOrder(Compilations.compile(first, second)))
        .isEqualTo(inOrder(Compilations.compile(second, first)))
        .hasSize(2);
  }

  private static List<String> inOrder(Compilation compilation) {
    return compilation.errors().stream().map(error -> error.getMessage(Locale.ROOT)).toList();
  }

  private static JavaFileObject orphan(String type) {
    return Sources.source(
        "app." + type,
        """
        package app;

        import dev.biscotti.annotations.*;

        final class %s {
          @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Keeps your basket.")
          static final String BASKET = "basket";
        }
        """
            .formatted(type));
  }
}
