package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public suffix list, as rule BSC204 reads it. */
class PublicSuffixesTest {
  @ParameterizedTest
  @ValueSource(strings = {"com", "co.uk", "CO.UK", "github.io", "xn--90a3ac", "zw"})
  void aNameOfTheListIsOne(String domain) {
    assertThat(PublicSuffixes.contain(domain)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.com", "shop.co.uk", "shop.github.io", "uk.co", "a", "aaaaaa", "zz"})
  void aNameBelowOrNextToASuffixIsNotASuffix(String domain) {
    assertThat(PublicSuffixes.contain(domain)).isFalse();
  }

  /** An application may run there while no registry has such a name. */
  @ParameterizedTest
  @ValueSource(strings = {"localhost", "internal", "shop.example", "test"})
  void aNameOutsideTheListIsNotASuffix(String domain) {
    assertThat(PublicSuffixes.contain(domain)).isFalse();
  }

  /** The rule {@code *.ck}. */
  @Test
  void everyNameBelowAWildcardIsASuffix() {
    assertThat(PublicSuffixes.contain("shops.ck")).isTrue();
    assertThat(PublicSuffixes.contain("Shops.CK")).isTrue();
    assertThat(PublicSuffixes.contain("mine.shops.ck")).isFalse();
    assertThat(PublicSuffixes.contain("eu-north-1.compute.amazonaws.com")).isTrue();
    assertThat(PublicSuffixes.contain("compute.amazonaws.com")).isFalse();
  }

  /** The rules {@code !www.ck} and {@code !city.kobe.jp}. */
  @Test
  void anExceptionToAWildcardIsNotASuffix() {
    assertThat(PublicSuffixes.contain("www.ck")).isFalse();
    assertThat(PublicSuffixes.contain("city.kobe.jp")).isFalse();
    assertThat(PublicSuffixes.contain("town.kobe.jp")).isTrue();
  }

  @Test
  void everyRuleOfTheTableIsFound() {
    List<String> rules = PublicSuffixes.rules().lines().toList();

    assertThat(rules).hasSizeGreaterThan(9_000).isSorted();
    for (String rule : rules) {
      boolean exception = rule.startsWith("!");
      String name = exception ? rule.substring(1) : rule.replace("*", "any-name");
      assertThat(PublicSuffixes.contain(name)).as(rule).isEqualTo(!exception);
    }
  }
}
