package dev.biscotti.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The code of docs/how-to/audit-a-site.md, run. */
@ExtendWith(BrowserExtension.class)
class AuditGuideTest {
  private static final String SAFE = "; Path=/; Secure; HttpOnly; SameSite=Lax";

  private TestSite server;

  @BeforeEach
  void open() throws IOException {
    server = new TestSite();
    server.with("/", List.of(), List.of(), "<a href=\"/basket\">Basket</a>");
    server.with("/basket", List.of("basket=1" + SAFE), List.of(), "<p>1</p>");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theGuideShowsCodeOfThisFile() throws IOException {
    String guide = Files.readString(Path.of("../docs/how-to/audit-a-site.md"));
    String here =
        Files.readString(Path.of("src/test/java/dev/biscotti/testing/AuditGuideTest.java"));

    List<String> shown =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(guide)
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(shown).hasSize(2);
    assertThat(shown).allSatisfy(code -> assertThat(words(here)).contains(words(code)));
  }

  private static String words(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  /** The test site asks with two plain buttons; the guide calls this "our banner". */
  @Test
  void ourCookiesAreTheDeclaredOnes(AuditBrowser browser) {
    String site = server.base();
    ConsentDialog banner = ConsentDialog.clicking("#no", "#yes");
    CookieAudit.of(Declarations.onClassPath("bakery"), site)
        .visiting("/")
        .visiting("/", page -> page.findElement(By.linkText("Basket")).click())
        .answering(banner)
        .settling(Duration.ofMillis(100))
        .run(browser)
        .assertAsDeclared();
  }

  @Test
  void aSiteWithAnotherBannerKeepsToItsInventory(AuditBrowser browser) throws URISyntaxException {
    Path file = Path.of(getClass().getResource("/META-INF/biscotti/bakery/inventory.json").toURI());
    String site = server.base();
    AuditResult result =
        CookieAudit.of(Declarations.in(file), site)
            .visiting("/", "/basket")
            .answering(ConsentDialog.clicking("#no", "#yes"))
            .leavingOut("The player has a policy", item -> item.site().endsWith("tube.example"))
            .settling(Duration.ofMillis(100))
            .run(browser);
    assertThat(result.failures()).isEmpty();
  }
}
