package dev.biscotti.tooling.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Regime;
import dev.biscotti.policy.page.PolicyParts;
import dev.biscotti.policy.render.MarkdownText;
import dev.biscotti.policy.wording.Messages;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No declared text can begin or end a region, or become code of the page around it. */
class HostileRegionsTest {
  private static PolicyDeclaration saying(String text) {
    return PolicyDeclaration.of("hostile", LocalDate.of(2026, 1, 1))
        .categories(
            List.of(new CategoryDeclaration("own", text, text, text, Regime.OPT_IN, Revision.NONE)))
        .cookies(List.of(CookieDeclaration.consent("c", "own", text).build()))
        .build();
  }

  private static String region(DocumentFormat format) {
    return format.comment("biscotti:begin category category=own")
        + "\n"
        + format.comment("biscotti:end category")
        + "\n";
  }

  @ParameterizedTest
  @EnumSource(DocumentFormat.class)
  void noTextIsAMarker(DocumentFormat format) {
    for (DocumentFormat other : DocumentFormat.values()) {
      for (String marker : List.of("biscotti:begin table", "biscotti:end category")) {
        PolicyDeclaration policy = saying(other.comment(marker));
        String page = Page.updated(format, region(format) + "The rest.\n", policy);

        assertThat(Page.states(format, page, policy)).containsExactly(RegionState.CURRENT);
        assertThat(page).endsWith("The rest.\n");
      }
    }
  }

  @Test
  void inMdxNothingIsAnExpressionAnElementOrAStatement() {
    for (String text :
        List.of(
            "{process.exit()}",
            "export const x = 1",
            "import x from 'y'",
            "<Component />",
            "<br>",
            "a {b} c <d> e",
            "`{code}` {text}",
            "\\{x}")) {
      String mdx =
          MarkdownText.mdx(
              PolicyParts.of(LockedPolicy.unlocked(saying(text)), Messages.of("en"))
                  .category("own", 2));

      String outsideOfCode = mdx.replaceAll("`[^`]*`", "");
      assertThat(outsideOfCode).doesNotContainPattern("(?<!\\\\)(\\\\\\\\)*[{}]");
      assertThat(outsideOfCode.replace("<br />", "")).doesNotContainPattern("(?<!\\\\)<");
      assertThat(mdx).doesNotContainPattern("(?m)^(import|export)\\b");
    }
  }
}
