package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.declaration.LifetimePeriod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lifetimes at their limits. */
class LifetimesTest {
  private static List<String> with(String members) {
    return Findings.ofCookie(
        "@EssentialCookie(because = Exemption.USER_INPUT, purpose = \"Keeps your basket.\", "
            + members
            + ")",
        "basket");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P", "PT", "30D", "P30", "1 day", "P1.5D", "p30d", "P1D1M", "P1H", " P1D"})
  void whatIsNoPeriodIsMalformed(String maxAge) {
    assertThat(with("maxAge = \"" + maxAge + "\"")).containsExactly("BSC301 Cookies.X, maxAge");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "PT0S", "P-1D", "-P1D", "P1DT-1H", "P0Y0M"})
  void zeroAndNegativeAreNoLifetimes(String maxAge) {
    assertThat(with("maxAge = \"" + maxAge + "\"")).containsExactly("BSC302 Cookies.X, maxAge");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1S", "P400D", "P13M", "P1Y", "P57W", "P1Y1M", "P13M7D"})
  void upTo400DaysIsKept(String maxAge) {
    assertThat(with("maxAge = \"" + maxAge + "\"")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P401D", "P400DT1S", "P58W", "P14M", "P2Y", "P99999Y"})
  void moreIsAnErrorWhereTheApplicationSetsItAndAWarningElsewhere(String maxAge) {
    assertThat(with("maxAge = \"" + maxAge + "\"")).containsExactly("BSC303 Cookies.X, maxAge");
    assertThat(with("setBy = SetBy.INFRASTRUCTURE, maxAge = \"" + maxAge + "\""))
        .containsExactly("BSC304 Cookies.X, maxAge");
  }

  @Test
  void webStorageKeepsLongerThanCookies() {
    assertThat(with("storage = Storage.LOCAL_STORAGE, maxAge = \"P5Y\"")).isEmpty();
  }

  @Test
  void aScriptsCookieHas7Days() {
    assertThat(with("setBy = SetBy.SCRIPT, maxAge = \"P7D\"")).isEmpty();
    assertThat(with("setBy = SetBy.SCRIPT, maxAge = \"P8D\""))
        .containsExactly("BSC307 Cookies.X, maxAge");
  }

  @Test
  void wordsAreForWhatOthersSet() {
    assertThat(with("setBy = SetBy.FRAMEWORK, lifetime = \"as the container is configured\""))
        .isEmpty();
    assertThat(with("lifetime = \"a while\"")).containsExactly("BSC305 Cookies.X, lifetime");
    assertThat(with("setBy = SetBy.FRAMEWORK, lifetime = \"a while\", maxAge = \"P1D\""))
        .containsExactly("BSC305 Cookies.X, lifetime");
  }

  @ParameterizedTest
  @CsvSource({
    "P12M, 12, false", "P1Y, 12, false", "P365D, 12, false", "P366D, 12, false", "P367D, 12, true",
    "P12M1D, 12, true", "P1Y1D, 12, true", "P13M, 12, true", "P52W, 12, false", "P53W, 12, true",
    "P6M, 6, false", "P180D, 6, false", "P184D, 6, false", "P185D, 6, true", "P6MT1S, 6, true",
    "P5M40D, 6, true", "P5M20D, 6, false", "P13M, 13, false", "P1Y1M, 13, false", "P14M, 13, true",
    "P397D, 13, false", "P398D, 13, true"
  })
  void monthsAreComparedWithMonths(String period, int months, boolean exceeds) {
    assertThat(Months.exceeds(LifetimePeriod.of(period), months)).isEqualTo(exceeds);
  }
}
