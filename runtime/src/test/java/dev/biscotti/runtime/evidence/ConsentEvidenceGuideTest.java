package dev.biscotti.runtime.evidence;

import static dev.biscotti.runtime.guard.Shop.REVISION;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.clock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.choices.AnswerPlace;
import dev.biscotti.runtime.consent.Choice;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/consent-evidence.md shows is correct. */
class ConsentEvidenceGuideTest {
  private static final String STAND_INS =
      """
      package shop;

      import dev.biscotti.runtime.choices.AnswerPlace;
      import dev.biscotti.runtime.choices.ChoiceListener;
      import dev.biscotti.runtime.choices.ChoiceSite;
      import dev.biscotti.runtime.choices.VisitorAnswer;
      import dev.biscotti.runtime.consent.Choice;
      import dev.biscotti.runtime.deployment.DeployedPolicy;
      import java.nio.file.Path;
      import java.util.Map;
      import java.util.Optional;
      import java.util.concurrent.Callable;

      public final class Application implements Callable<String> {
        @Override
        public String call() throws Exception {
          Path directory = Path.of(System.getProperty("guide.directory"));
          ChoiceSite site = ChoiceSite.of(ShopCookiesGuard.policy(), "/cookies");
          String database = directory.resolve("log").toString();
          try (ShopEvidence evidence = new ShopEvidence(EmbeddedDatabase.at(database))) {
            ChoiceListener listener = evidence.listener();
            listener.chosen(
                new VisitorAnswer(
                    site, "en", AnswerPlace.APPLICATION, Map.of("analytics", Choice.GRANTED)));
            while (evidence.counts().kept() < 1) {
              Thread.sleep(1);
            }
          }
          try (ShopEvidence evidence = new ShopEvidence(EmbeddedDatabase.at(database))) {
            return evidence.deleteExpired() + " " + evidence.export(directory.resolve("lines"));
          }
        }
      }

      final class ShopCookiesGuard {
        static DeployedPolicy policy() {
          return dev.biscotti.runtime.guard.Shop.POLICY;
        }
      }

      final class Accounts {
        static Optional<String> current() {
          return Optional.of("4711");
        }
      }
      """;

  private static List<String> blocks(String language) throws Exception {
    String guide = Files.readString(Path.of("..", "docs", "consent-evidence.md"));
    Matcher matcher = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(guide);
    return matcher.results().map((MatchResult block) -> block.group(1)).toList();
  }

  @Test
  void itsJavaCompilesAndKeepsEvidence(@TempDir Path directory) throws Exception {
    List<Path> sources = new ArrayList<>();
    List<String> blocks = blocks("java");
    assertThat(blocks).hasSize(2);
    Path packageDirectory = Files.createDirectories(directory.resolve("shop"));
    for (String source : List.of(blocks.get(0), blocks.get(1), STAND_INS)) {
      Matcher name = Pattern.compile("public final class (\\w+)").matcher(source);
      assertThat(name.find()).isTrue();
      sources.add(Files.writeString(packageDirectory.resolve(name.group(1) + ".java"), source));
    }
    compile(sources, directory);

    System.setProperty("guide.directory", directory.toString());
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      Callable<?> application =
          (Callable<?>) loader.loadClass("shop.Application").getDeclaredConstructor().newInstance();
      assertThat(application.call()).isEqualTo("0 1");
    } finally {
      System.clearProperty("guide.directory");
    }

    List<ConsentEntry> entries = Export.entries(Files.readString(directory.resolve("lines")));
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).account()).contains("4711");
    assertThat(entries.get(0).place()).isEqualTo(AnswerPlace.APPLICATION);
  }

  private static void compile(List<Path> sources, Path output) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of(
                      "-proc:none",
                      "-Xlint:all,-path,-processing,-auxiliaryclass",
                      "-Werror",
                      "-d",
                      output.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  @Test
  void itsTablesAreTheOnesThatAreCreated() throws Exception {
    assertThat(blocks("sql").get(0)).isEqualTo(JdbcConsentLog.schema());
  }

  @Test
  void itsLineIsTheOneThatIsExported() throws Exception {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:guide;DB_CLOSE_DELAY=-1");
    JdbcConsentLog log = new JdbcConsentLog(database, clock(TODAY));
    log.prepareSchema();
    log.add(
        new ConsentEntry(
            UUID.fromString("2f1c8a52-6f0e-4c83-9f3b-0d2a4c1b7e55"),
            TODAY,
            Optional.of(LocalTime.NOON),
            "shop",
            "en",
            Entries.PAGE,
            AnswerPlace.BANNER,
            List.of(new CategoryChoice("analytics", Choice.GRANTED, REVISION)),
            Optional.of("4711")));
    StringBuilder lines = new StringBuilder();
    log.export(lines);

    assertThat(lines.toString()).startsWith(blocks("json").get(0));
  }
}
