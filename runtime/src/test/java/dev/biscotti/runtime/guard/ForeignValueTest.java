package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.cookie.PersistentCookie;
import dev.biscotti.runtime.cookie.ReadableCookie;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that older code, scripts or other servers wrote. */
class ForeignValueTest {
  private final List<String> unclear = new ArrayList<>();
  private final GuardSettings settings =
      SETTINGS.withListener(
          new GuardListener() {
            @Override
            public void refused(CookieDeclaration cookie, String name, Refusal refusal) {}

            @Override
            public void notUnderstood(CookieDeclaration cookie, String name) {
              unclear.add(name);
            }
          });

  private static CookieDeclaration declared(SetBy setBy) {
    return CookieDeclaration.essential("pref", Exemption.USER_PREFERENCE, "Remembers a choice.")
        .setBy(setBy)
        .lifetime(Shop.lasting("P30D", true))
        .build();
  }

  private CookieGuard visit(Browser browser, CookieDeclaration declared) {
    DeployedPolicy policy =
        DeployedPolicy.of(PolicyDeclaration.of("x", TODAY).cookies(List.of(declared)).build());
    return browser.visits(policy, settings);
  }

  private <T> Optional<T> read(String value, CookieDeclaration declared, CookieCodec<T> codec) {
    CookieGuard guard = visit(Browser.with("pref=" + value), declared);
    return new Readable<>(guard, declared, codec).get();
  }

  private static final class Readable<T> extends ReadableCookie<T> {
    Readable(CookieGuard guard, CookieDeclaration declared, CookieCodec<T> codec) {
      super(guard, guard.essential(0, declared), declared, codec);
    }
  }

  private static final class Persistent extends PersistentCookie<String> {
    Persistent(CookieGuard guard, CookieDeclaration declared) {
      super(guard, guard.essential(0, declared), declared, StandardCodecs.ofString());
    }
  }

  /** Generated code reads the texts of others with this codec. */
  @ParameterizedTest
  @EnumSource(
      value = SetBy.class,
      names = {"SCRIPT", "PROVIDER", "FRAMEWORK", "INFRASTRUCTURE"})
  void cookiesOfOthersAreReadAsSent(SetBy setBy) {
    for (String value : List.of("\"dark\"", "{\"a\":1}", "a b", "a,b", "100%", "a%2Cb", "ü", "")) {
      assertThat(read(value, declared(setBy), StandardCodecs.verbatim())).contains(value);
    }
    assertThat(unclear).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"\"dark\", dark", "\"a%20b\", `a b`", "\"\", ``", "dark, dark"})
  void quotesAroundOurOwnTextAreNotPartOfIt(String sent, String text) {
    assertThat(read(sent, declared(SetBy.APPLICATION), StandardCodecs.ofString())).contains(text);
    assertThat(unclear).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "\"dark", "da\"rk", "\"a b\"", "{\"a\":1}", "a b", "a,b", "100%", "%2c"})
  void valuesThatAreNotUnderstoodAreReported(String sent) {
    assertThat(read(sent, declared(SetBy.APPLICATION), StandardCodecs.ofString())).isEmpty();
    assertThat(unclear).containsExactly("pref");
  }

  @Test
  void otherTypesStayStrict() {
    assertThat(read("\"7\"", declared(SetBy.APPLICATION), StandardCodecs.ofInt())).isEmpty();
    assertThat(read("+7", declared(SetBy.SCRIPT), StandardCodecs.ofInt())).isEmpty();
    assertThat(unclear).containsExactly("pref", "pref");
    assertThat(read("7", declared(SetBy.SCRIPT), StandardCodecs.ofInt())).contains(7);
  }

  @Test
  void absentCookieIsNotReported() {
    CookieGuard guard = visit(Browser.with("other=1"), declared(SetBy.APPLICATION));

    assertThat(new Readable<>(guard, declared(SetBy.APPLICATION), StandardCodecs.ofString()).get())
        .isEmpty();
    assertThat(unclear).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"dark\"", "{\"a\":1}", "a b", "a,b", "ü"})
  void nothingUnsafeIsWrittenBack(String sent) {
    CookieDeclaration declared = declared(SetBy.APPLICATION);
    Browser browser = Browser.with("pref=" + sent);
    CookieGuard guard = visit(browser, declared);

    guard.renewAll();
    new Persistent(guard, declared).renew();

    assertThat(browser.setCookies()).isEmpty();
  }

  /** One of them was planted by a site below the same domain; which one cannot be known. */
  @Test
  void copiesThatDifferAreNotRenewed() {
    CookieDeclaration declared = declared(SetBy.APPLICATION);
    Browser differing = Browser.with("pref=planted; pref=mine");
    CookieGuard guard = visit(differing, declared);
    guard.renewAll();
    new Persistent(guard, declared).renew();
    new Persistent(guard, declared).renew(Duration.ofDays(1));
    assertThat(differing.setCookies()).isEmpty();
    assertThat(new Persistent(guard, declared).get()).contains("planted");

    Browser twoLines = Browser.with("pref=planted", "pref=mine");
    visit(twoLines, declared).renewAll();
    assertThat(twoLines.setCookies()).isEmpty();

    Browser same = Browser.with("pref=mine; pref=mine");
    visit(same, declared).renewAll();
    assertThat(same.setCookies()).hasSize(1);
  }
}
