package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two declarations must not have the same name if one browser can hold both cookies. */
class IdentityTest {
  private static final String BASKET =
      """
      @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Keeps your basket." %s)
      static final String %s = "%s";
      """;

  private static List<String> clash(String membersOfA, String membersOfB) {
    return Findings.ofMembers(
        BASKET.formatted(membersOfA, "A", "basket") + BASKET.formatted(membersOfB, "B", "basket"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                        | ''
          , path = "/shop"          | , path = "/shop/checkout"
          , path = "/shop/"         | , path = "/shop/checkout"
          , domain = "app.example"  | , domain = "www.app.example"
          , domain = "app.example"  | , domain = "APP.example"
          , domain = "app.example"  | ''
          , setBy = SetBy.FRAMEWORK | ''
          """)
  void overlappingScopesClash(String membersOfA, String membersOfB) {
    assertThat(clash(membersOfA, membersOfB)).containsExactly("BSC401 Cookies.B");
    assertThat(clash(membersOfB, membersOfA)).containsExactly("BSC401 Cookies.B");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          , path = "/shop"               | , path = "/shopping"
          , path = "/shop"               | , path = "/account"
          , domain = "a.app.example"     | , domain = "b.app.example"
          , domain = "x.app.example"     | , domain = "myx.app.example"
          """)
  void otherScopesDoNot(String membersOfA, String membersOfB) {
    assertThat(clash(membersOfA, membersOfB)).isEmpty();
  }

  @Test
  void namesAreCaseSensitive() {
    assertThat(
            Findings.ofMembers(
                BASKET.formatted("", "A", "basket") + BASKET.formatted("", "B", "Basket")))
        .isEmpty();
  }

  @Test
  void aCookieAndAnEntryOfWebStorageAreTwoThings() {
    assertThat(clash("", ", storage = Storage.LOCAL_STORAGE")).isEmpty();
    assertThat(clash(", storage = Storage.LOCAL_STORAGE", ", storage = Storage.LOCAL_STORAGE"))
        .containsExactly("BSC401 Cookies.B");
  }

  private static List<String> patterns(String a, String b) {
    String pattern = ", pattern = true, placeholder = \"the form\"";
    return Findings.ofMembers(
        BASKET.formatted(pattern, "A", a) + BASKET.formatted(pattern, "B", b));
  }

  @ParameterizedTest
  @CsvSource({"cart_*, *_cart", "ab*, a*b", "a*bc, ab*c", "draft-*-v1, draft-x*v1"})
  void patternsOfEqualWeightThatMatchOneNameClash(String a, String b) {
    assertThat(patterns(a, b)).singleElement().asString().startsWith("BSC402 Cookies.");
    assertThat(patterns(b, a)).singleElement().asString().startsWith("BSC402 Cookies.");
  }

  @ParameterizedTest
  @CsvSource({"cart_*, cart_x_*", "cart_*, card_*", "a*b, a*c", "*_a, *_b", "cart_*, *_carts"})
  void patternsThatMatchOtherNamesOrWeighMoreDoNot(String a, String b) {
    assertThat(patterns(a, b)).isEmpty();
  }

  @Test
  void oneOfTwoEqualPatternsIsADuplicate() {
    assertThat(patterns("cart_*", "cart_*")).containsExactly("BSC401 Cookies.B");
  }

  @Test
  void anExactNameUnderAPatternIsFine() {
    assertThat(
            Findings.ofMembers(
                BASKET.formatted(", pattern = true, placeholder = \"the shop\"", "A", "cart_*")
                    + BASKET.formatted("", "B", "cart_main")))
        .isEmpty();
  }
}
