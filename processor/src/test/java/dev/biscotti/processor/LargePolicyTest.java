package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand declarations in one policy stay within all limits of class files (JVMS 4.11). */
@Tag("slow")
class LargePolicyTest {
  private static final int DECLARATIONS = 2_000;

  @TempDir Path folder;

  @Test
  void compilesAndTheGuardLoads() throws Exception {
    StringBuilder text =
        new StringBuilder(
            """
            package app;

            import dev.biscotti.annotations.*;

            @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
                contact = "privacy@app.example", effective = "2026-06-01", consentRecord = "__Host-consent")
            public final class Cookies {
              @EssentialCookie(because = Exemption.CONSENT_RECORD,
                  purpose = "Records your cookie choices.", maxAge = "P6M")
              static final String CONSENT = "__Host-consent";
            """);
    for (int i = 1; i < DECLARATIONS; i++) {
      text.append("  @ConsentCookie(category = Category.ANALYTICS, maxAge = \"P30D\",\n")
          .append("      purpose = \"Counts readers of chapter ")
          .append(i)
          .append(".\")\n")
          .append("  static final String CHAPTER_")
          .append(i)
          .append(" = \"chapter-")
          .append(i)
          .append("\";\n");
    }
    Project project = new Project(folder).write("app/Cookies.java", text.append("}\n").toString());

    Project.Result result = project.compile("app/Cookies.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(project.output("META-INF/biscotti/app/policy.md")).contains("`chapter-1999`");
    try (var loader =
        new java.net.URLClassLoader(
            new java.net.URL[] {project.classes().toUri().toURL()}, getClass().getClassLoader())) {
      Object policy = loader.loadClass("app.CookiesGuard").getMethod("policy").invoke(null);
      assertThat(((dev.biscotti.runtime.deployment.DeployedPolicy) policy).rules().cookies())
          .hasSize(DECLARATIONS);
    }
  }
}
