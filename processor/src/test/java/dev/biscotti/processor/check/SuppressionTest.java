package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.testing.Compilations;
import dev.biscotti.processor.testing.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code @SuppressWarnings} suppresses warnings of the named rule, but never errors. */
class SuppressionTest {
  private static final String LASTING_THEME =
      """
      @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Remembers light or dark.",
          maxAge = "P1Y")
      static final String THEME = "%s";
      """;

  @Test
  void aWarningIsSilencedOnTheConstant() {
    assertThat(Findings.ofMembers(LASTING_THEME.formatted("theme")))
        .containsExactly("BSC902 Cookies.THEME, maxAge");
    assertThat(
            Findings.ofMembers(
                "@SuppressWarnings(\"BSC902\")\n" + LASTING_THEME.formatted("theme")))
        .isEmpty();
  }

  @Test
  void aWarningIsSilencedOnAClassAroundTheConstant() {
    String inside = "final class Appearance {\n" + LASTING_THEME.formatted("theme") + "}\n";

    assertThat(Findings.ofMembers(inside)).containsExactly("BSC902 Appearance.THEME, maxAge");
    assertThat(Findings.ofMembers("@SuppressWarnings({\"unused\", \"BSC902\"})\n" + inside))
        .isEmpty();
  }

  @Test
  void anotherWarningIsNot() {
    assertThat(
            Findings.ofMembers(
                "@SuppressWarnings(\"BSC903\")\n" + LASTING_THEME.formatted("theme")))
        .containsExactly("BSC902 Cookies.THEME, maxAge");
  }

  @Test
  void anErrorIsNotSilenced() {
    String silenced =
        "@SuppressWarnings({\"BSC101\", \"BSC902\"})\n" + LASTING_THEME.formatted("the theme");

    assertThat(Findings.ofMembers(silenced)).containsExactly("BSC101 Cookies.THEME");
  }

  @Test
  void aSilencedWarningPassesStrictCompilers() {
    String silenced = "@SuppressWarnings(\"BSC902\")\n" + LASTING_THEME.formatted("theme");

    assertThat(Compilations.compileStrictly(List.of(Sources.policy(silenced))).status())
        .isEqualTo(Compilation.Status.SUCCESS);
  }
}
