package dev.biscotti.runtime.bridge;

import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.clock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.Browser;
import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.guard.Shop;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in docs/bridges.md compiles, and reads the banner as documented. */
class BridgesGuideTest {
  private static final DeployedPolicy POLICY =
      DeployedPolicy.of(
          PolicyDeclaration.of("shop", TODAY)
              .consentRecord("cc_cookie")
              .categories(
                  List.of(
                      CategoryDeclaration.builtIn("essential"),
                      CategoryDeclaration.builtIn("analytics"),
                      CategoryDeclaration.builtIn("marketing")))
              .cookies(
                  List.of(
                      CookieDeclaration.essential(
                              "cc_cookie", Exemption.CONSENT_RECORD, "Records your cookie choices.")
                          .setBy(SetBy.SCRIPT)
                          .lifetime(Shop.lasting("P6M", false))
                          .build()))
              .build());

  @Test
  void itsCookieIsReadAsItsCategoriesAreMapped(@TempDir Path directory) throws Exception {
    GuardSettings settings = settings(directory).withClock(clock(TODAY));

    Consent consent = consent(settings, "[\"necessary\",\"analytics\",\"ads\"]", 3);
    assertThat(consent.granted("analytics")).isTrue();
    assertThat(consent.granted("marketing")).as("both of its categories are needed").isFalse();
    assertThat(consent(settings, "[\"analytics\",\"ads\",\"social\"]", 3).granted("marketing"))
        .isTrue();
    assertThat(consent(settings, "[\"analytics\"]", 2).granted("analytics"))
        .as("an answer to an earlier revision")
        .isFalse();
  }

  private static Consent consent(GuardSettings settings, String categories, int revision) {
    String json =
        Peers.COOKIE_CONSENT_JSON
            .replace("[\"necessary\",\"statistics\"]", categories)
            .replace("\"revision\":0", "\"revision\":" + revision);
    assertThat(json).contains(categories, "\"revision\":" + revision);
    return Browser.with("cc_cookie=" + Peers.encoded(json)).visits(POLICY, settings).consent();
  }

  private static GuardSettings settings(Path directory) throws Exception {
    List<String> blocks =
        Pattern.compile("(?ms)^ *```java\n(.*?)^ *```$")
            .matcher(Files.readString(Path.of("..", "docs", "bridges.md")))
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();
    assertThat(blocks).hasSize(2);
    Path source =
        Files.writeString(
            directory.resolve("Banner.java"),
            """
            import dev.biscotti.annotations.*;
            import dev.biscotti.runtime.bridge.*;
            import dev.biscotti.runtime.guard.GuardSettings;
            import java.util.concurrent.Callable;

            public final class Banner implements Callable<GuardSettings> {
            %s
              @Override
              public GuardSettings call() {
                return
            %s
              }
            }
            """
                .formatted(blocks.get(0), blocks.get(1)));
    compile(source, directory);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      Callable<?> banner =
          (Callable<?>) loader.loadClass("Banner").getDeclaredConstructor().newInstance();
      return (GuardSettings) banner.call();
    }
  }

  private static void compile(Path source, Path output) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options = List.of("-proc:none", "-d", output.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }
}
