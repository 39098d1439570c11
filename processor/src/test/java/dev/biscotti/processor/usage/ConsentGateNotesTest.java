package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes where code uses a consent gate as if it were the cookie. */
class ConsentGateNotesTest {
  private static final String POLICY =
      """
      package app;

      import dev.biscotti.annotations.*;

      @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
          contact = "privacy@app.example", effective = "2026-06-01",
          consentRecord = Site.CONSENT)
      public final class Site {
        @EssentialCookie(because = Exemption.CONSENT_RECORD, purpose = "Records your choices.",
            maxAge = "P6M")
        static final String CONSENT = "__Host-app-consent";

        @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts visits.", maxAge = "P1M")
        static final String VISITOR = "app-visitor";
      }
      """;

  @TempDir Path folder;

  private List<String> notes(String statement) {
    Project project =
        new Project(folder)
            .write("app/Site.java", POLICY)
            .write("app/Earlier.java", "package app; class Earlier {}")
            .write(
                "app/Visit.java",
                """
                package app;

                import java.time.Duration;

                class Visit {
                  void count(SiteGuard cookies, String id) {
                    %s
                  }
                }
                """
                    .formatted(statement));
    return project
        .compile("app/Earlier.java", "app/Visit.java", "app/Site.java")
        .diagnostics()
        .stream()
        .filter(text -> text.contains("is the gate of a cookie"))
        .toList();
  }

  @Test
  void aCookieThatIsSetOnItsGateIsExplained() {
    assertThat(notes("cookies.visitor().set(id);"))
        .containsExactly(
            "NOTE: Biscotti: cookies.visitor() is the gate of a cookie that needs consent, and"
                + " provides it only after the visitor has agreed. Write:\n"
                + "    cookies.visitor().ifGranted(cookie -> cookie.set(id))");
  }

  @Test
  void theWholeChainOfCallsIsShown() {
    assertThat(notes("cookies.visitor().builder().value(id).maxAge(Duration.ofDays(1)).set();"))
        .singleElement()
        .asString()
        .endsWith(
            ".ifGranted(cookie ->"
                + " cookie.builder().value(id).maxAge(Duration.ofDays(1)).set())");
  }

  @Test
  void whatTheGateHasIsNotExplained() {
    assertThat(notes("cookies.visitor().ifGranted(cookie -> cookie.set(id));")).isEmpty();
    assertThat(notes("cookies.visitor().delete(); cookies.mistake();")).isEmpty();
  }
}
