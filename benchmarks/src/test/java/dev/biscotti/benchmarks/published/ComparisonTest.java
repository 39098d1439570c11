package dev.biscotti.benchmarks.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.benchmarks.published.PublishedArtifact.Chosen;
import dev.biscotti.benchmarks.published.PublishedCookie.Use;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final PublishedCookie THEME = cookie("theme", Use.SET);
  private static final PublishedCookie CARTS = cookie("cart*", Use.SET);
  private static final PublishedCookie CART_ITEMS = cookie("cart_items*", Use.SET);

  @Test
  void namesAreFoundOrMissed() {
    Comparison comparison = compare(List.of(THEME, CARTS), List.of(named("theme"), named("theme")));
    assertThat(comparison.named()).containsExactly(THEME);
    assertThat(comparison.missed()).containsExactly(CARTS);
    assertThat(comparison.tellable()).isEqualTo(2);
    assertThat(comparison.falseNames()).isZero();
  }

  @Test
  void namesThatTheArtifactDoesNotSetAreFalse() {
    Comparison comparison =
        compare(
            List.of(THEME, cookie("old", Use.DELETED), cookie("-", Use.UNKNOWN)),
            List.of(named("old"), named("old"), named("the*"), named("-")));
    assertThat(comparison.named()).isEmpty();
    assertThat(comparison.unfounded()).hasSize(4);
    assertThat(comparison.falseNames()).isEqualTo(3);
  }

  @Test
  void theCookiesOfOtherArtifactsAreNotExpected() {
    Comparison comparison = Comparison.of("other", List.of(THEME), List.of(named("theme")));
    assertThat(comparison.tellable()).isZero();
    assertThat(comparison.falseNames()).isEqualTo(1);
  }

  @Test
  void aFindingCountsForTheClosestPatternThatCoversIt() {
    Comparison comparison =
        compare(List.of(CARTS, CART_ITEMS), List.of(named("cart_items_?*"), named("cart_items1")));
    assertThat(comparison.named()).containsExactly(CART_ITEMS);
    assertThat(comparison.missed()).containsExactly(CARTS);
    assertThat(compare(List.of(CARTS, CART_ITEMS), List.of(named("cart"))).named())
        .containsExactly(CARTS);
  }

  @Test
  void findingsWithoutANameAreCountedAndExplainWhatIsMissed() {
    Comparison comparison = compare(List.of(THEME), List.of(nameless("shop.Themes")));
    assertThat(comparison.unknown()).hasSize(1);
    assertThat(comparison.isUnknown(THEME)).isTrue();
    assertThat(compare(List.of(THEME), List.of(nameless("shop.Carts"))).isUnknown(THEME)).isFalse();
  }

  @Test
  void theReportHasAllFigures() {
    PublishedArtifact shop =
        new PublishedArtifact("com.example:shop:1", List.of(), List.of(), Chosen.AFTERWARDS);
    Comparison comparison =
        compare(
            List.of(THEME, CARTS, CART_ITEMS),
            List.of(named("theme"), named("cart1"), named("x"), nameless("shop.Themes")));
    assertThat(PublishedReport.of(List.of(shop), List.of(comparison)))
        .startsWith("Chosen afterwards:\n\n| artifact |")
        .contains("| `com.example:shop:1` | 3 | 2 | 1 | 1 | 1 |")
        .contains("| together | 3 | 2 | 1 | 1 | 1 |")
        .contains("Recall 66.7 %, precision 66.7 %.")
        .contains("shop: missed cart_items* (BSC602 in shop.Themes): by hand")
        .contains("shop: false x at shop.Themes.set:3");
  }

  @Test
  void findingsAreReadFromJson() {
    String finding =
        """
        {"rule":"%s","what":"%s","class":"shop.Themes$Dark","member":"set","line":3}""";
    String json =
        "{\"checked\":true,\"findings\":["
            + finding.formatted("BSC601", "The cookie \\\"theme\\\" is set here.")
            + ","
            + finding.formatted("BSC602", "new Cookie sets a cookie.")
            + "]}";
    assertThat(Found.read(json))
        .containsExactly(
            new Found("BSC601", "theme", "shop.Themes.Dark", "shop.Themes.Dark.set:3"),
            new Found("BSC602", "", "shop.Themes.Dark", "shop.Themes.Dark.set:3"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Found.read(json.replace("\"checked\":true", "\"checked\":false")));
  }

  private static Comparison compare(List<PublishedCookie> cookies, List<Found> findings) {
    return Comparison.of("shop", cookies, findings);
  }

  private static PublishedCookie cookie(String name, Use use) {
    return new PublishedCookie("shop", name, use, "shop.Themes", "by hand");
  }

  private static Found named(String name) {
    return new Found("BSC601", name, "shop.Themes", "shop.Themes.set:3");
  }

  private static Found nameless(String type) {
    return new Found("BSC602", "", type, type + ".set:3");
  }
}
