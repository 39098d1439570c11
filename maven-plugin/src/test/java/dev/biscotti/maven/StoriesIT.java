package dev.biscotti.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.maven.SmallProject.Build;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What developers see in real builds. */
class StoriesIT {
  private static final String DECLARATIONS = "src/main/java/shop/ShopCookies.java";
  private static final String LOCK = "src/main/resources/META-INF/biscotti/shop.lock";
  private static final String PAGE = "target/classes/META-INF/biscotti/shop/policy.md";

  @TempDir private Path folder;

  @Test
  void aProjectIsFixedByTheCommandsThatItsFailuresName() throws Exception {
    SmallProject shop = SmallProject.copy("shop", folder);

    Build first = shop.maven("verify -Dbiscotti.format=github").fails();
    assertThat(first.lines())
        .anyMatch(
            line -> line.startsWith("::error file=README.md,line=5,title=Biscotti%3A region"));
    assertThat(first.text())
        .contains("The policy shop has no lock yet.", "README.md:5: The region \"table\"");
    assertThat(first.commands()).containsExactly("biscotti:accept", "biscotti:update");
    assertTwoAtOnce(shop, "biscotti:accept biscotti:update");
    assertThat(shop.read("README.md")).contains("| `_visitor` | Counts returning visitors.");
    // The goal has rewritten the page, which the compiler wrote without the lock.
    assertThat(shop.read(PAGE)).contains("14 days");

    Build second = shop.maven("verify").succeeds();
    assertThat(second.text())
        .contains("In sync: 1 policy, 1 page, libraries.", "searched: 0 errors, 0 warnings.");
    assertThat(second.text()).contains("Nothing to compile");

    shop.replace(
        DECLARATIONS,
        "  private ShopCookies() {}",
        """
          @ConsentCookie(
              category = Category.ANALYTICS,
              purpose = "Counts clicks.",
              maxAge = "P30D")
          static final String CLICKS = "_clicks";

          private ShopCookies() {}\
        """);
    shop.replace(DECLARATIONS, "Counts returning visitors.", "Counts visitors who come back.");
    // A class from another compiler, such as Kotlin's, that ran no processor.
    compileWithoutProcessor(shop);
    Build third = shop.maven("verify -Dbiscotti.format=sarif").fails();
    assertThat(shop.read("target/biscotti/check.sarif"))
        .contains("\"ruleId\":\"BSC601\"", "\"ruleId\":\"lock-not-accepted\"")
        .contains("\"uri\":\"README.md\"");
    assertThat(third.text())
        .contains("error: [BSC601]", "\"plain\"", "Plain.greet", "searched: 1 error, 0 warnings.");
    Files.delete(shop.file("target/classes/shop/Plain.class"));
    assertThat(third.text())
        .contains(
            "CONSENT analytics _clicks: cookie added (\"Counts clicks.\")",
            "REVIEW analytics _visitor",
            "+cookie _clicks lifetime=P30D",
            "README.md:5: The region \"table\" does not match the declarations.");
    // The how-to page shows what this build printed.
    assertThat(HowTo.messages())
        .allSatisfy(message -> assertThat(third.lines()).anyMatch(line -> line.endsWith(message)));
    assertThat(third.commands())
        .containsExactly("biscotti:accept -Dbiscotti.reason=\"WHY\"", "biscotti:update");

    // The goal writes the same as the compiler just did.
    assertThat(third.text()).contains("The policy pages are up to date.");

    Build unexplained = shop.maven("biscotti:accept").fails();
    assertThat(unexplained.text()).contains("Give a reason why visitors need not be asked again");
    assertThat(unexplained.commands()).containsExactly("biscotti:accept -Dbiscotti.reason=\"WHY\"");
    assertThat(shop.read(LOCK)).doesNotContain("_clicks");
    shop.maven("biscotti:accept -Dbiscotti.reason=Clearer biscotti:update").succeeds();
    assertThat(shop.read(LOCK)).contains("Clearer", "cookie _clicks first-set=");

    shop.maven("verify").succeeds();
    assertThat(shop.read("README.md")).contains("`_clicks`", "Counts visitors who come back.");
    assertThat(shop.read(PAGE))
        .contains("## Coming changes", "`_clicks` (Analytics cookies): announced");
  }

  /**
   * One build updates the page and the other does not undo it: it made the same change or reports
   * the conflict.
   */
  private static void assertTwoAtOnce(SmallProject project, String goals) throws Exception {
    ExecutorService terminal = Executors.newSingleThreadExecutor();
    try {
      Future<Build> other = terminal.submit(() -> project.maven(goals));
      List<Build> builds = List.of(project.maven(goals), other.get());

      assertThat(builds).anyMatch(Build::success);
      assertThat(builds)
          .allMatch(
              one ->
                  one.success()
                      || one.text().contains("another process changed it in the meantime"));
    } finally {
      terminal.shutdown();
    }
  }

  private void compileWithoutProcessor(SmallProject shop) throws Exception {
    Path source = folder.resolve("Plain.java");
    Files.writeString(
        source,
        """
        package shop;

        import com.sun.net.httpserver.HttpExchange;

        class Plain {
          static void greet(HttpExchange exchange) {
            exchange.getResponseHeaders().add("Set-Cookie", "plain=1; Secure");
          }
        }
        """);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                shop.file("target/classes").toString(),
                source.toString());
    assertThat(status).isZero();
  }

  @Test
  void inAReactorTheModuleWithThePolicyIsNamedAndTheOthersPass() throws Exception {
    SmallProject reactor = SmallProject.copy("reactor", folder);

    Build failed =
        reactor.maven("verify -Dbiscotti.format=json -Dbiscotti.reportFile=report.json").fails();
    assertThat(reactor.read("shop/report.json")).contains("\"documents\":{\"passes\":false");
    assertThat(reactor.read("words/report.json")).startsWith("{\"search\":");
    assertThat(failed.text())
        .contains("There is no cookie policy in this module.", "on project shop");
    assertThat(failed.commands()).containsExactly("-pl :shop biscotti:accept");

    reactor
        .maven(failed.commands().get(0) + " biscotti:init -Dbiscotti.documents=docs/cookies.adoc")
        .succeeds();
    assertThat(reactor.read("shop/" + LOCK)).contains("cookie _visitor category=analytics");
    assertThat(reactor.read("shop/docs/cookies.adoc"))
        .startsWith("= Cookie policy")
        .contains("_visitor");
    assertThat(reactor.maven("verify").succeeds().text()).contains("In sync: 1 policy");
  }

  @Test
  void whatIsNotCompiledIsNotTakenForAModuleWithoutCookies() throws Exception {
    SmallProject shop = SmallProject.copy("shop", folder);

    assertThat(shop.maven("biscotti:check").fails().text())
        .contains("There is no policy in target/classes: compile the module first.");
    assertThat(shop.maven("biscotti:check -Dbiscotti.format=html").fails().text())
        .contains(
            "\"html\" is not a value of biscotti.format: use text, json, junit, github or sarif.");
    assertThat(shop.maven("biscotti:check -Dbiscotti.skip").succeeds().text())
        .contains("biscotti.skip is set");
  }
}
