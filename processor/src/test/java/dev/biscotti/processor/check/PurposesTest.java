package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A purpose must say something; it need not be long. */
class PurposesTest {
  private static final Set<String> TITLES = Set.of("essential", "audience measurement");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TODO",
        "todo",
        "Todo.",
        "TODO: ask legal",
        "TBD",
        "FIXME later",
        "n/a",
        "N/A",
        "none",
        "-",
        "\u2026",
        "...",
        "*",
        "Cookie",
        "A cookie.",
        "cookies",
        "various",
        "Various purposes.",
        "misc",
        "Miscellaneous",
        "test",
        "Test cookie",
        "Lorem ipsum dolor sit amet.",
        "Lorem ipsum, vidi.",
        "**TBD**",
        "Analytics",
        "analytics cookie",
        "Necessary.",
        "This cookie is necessary.",
        "Needed for the website to function",
        "Used for internal purposes",
        "See policy",
        "Audience measurement",
        "audience measurement cookie",
        "Technical cookie",
        "xxx",
        "unknown",
        "Placeholder",
        "to be defined"
      })
  void sayingNothingIsFound(String purpose) {
    assertThat(Purposes.whySayingNothing(purpose, "basket", TITLES)).as(purpose).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basket", "basket", "The basket cookie", "`basket`", "**Basket!**"})
  void repeatingTheNameIsFound(String purpose) {
    assertThat(Purposes.whySayingNothing(purpose, "basket", TITLES))
        .contains("only repeats the name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Keeps you signed in.",
        "Remembers light or dark.",
        "Your language.",
        "Counts visits.",
        "Load balancing",
        "Protects your forms.",
        "Keeps your basket.",
        "Stops abuse.",
        "Records your cookie choices.",
        "A/B test of the checkout.",
        "Theme",
        "Sign-in",
        "Tests whether your browser keeps cookies.",
        "Todo lo que hay en su cesta.",
        "Merkt sich die Sprache.",
        "Note which videos you saw.",
        "Shows the site in your language.",
        "Remembers which page you came from.",
        "Keeps the first page you visited."
      })
  void sayingSomethingInAFewWordsIsFine(String purpose) {
    assertThat(Purposes.whySayingNothing(purpose, "basket", TITLES)).as(purpose).isEmpty();
  }
}
