package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of well-known names. */
class KnownCookiesTest {

  @ParameterizedTest
  @CsvSource({
    "_ga, analytics, Google Analytics",
    "_ga_7XYZ, analytics, Google Analytics",
    "_ga_*, analytics, Google Analytics",
    "_fbp, marketing, Meta",
    "_hjSessionUser_123, analytics, Hotjar",
    "_hjSomethingNew, analytics, Hotjar",
    "_pk_id.1.1fff, analytics, Matomo",
    "AMCV_123%40AdobeOrg, analytics, Adobe Analytics",
    "mp_0123_mixpanel, analytics, Mixpanel",
    "_uetsid, marketing, Microsoft Advertising",
    "_clck, analytics, Microsoft Clarity"
  })
  void trackersAreFoundWithCategoryAndOwner(String name, String category, String owner) {
    Optional<KnownCookie> known = KnownCookies.find(name);

    assertThat(known).isPresent();
    assertThat(known.get().category()).isEqualTo(category);
    assertThat(known.get().owner()).isEqualTo(owner);
    assertThat(known.get().isTracker()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "JSESSIONID, AUTHENTICATION", "SESSION, AUTHENTICATION", "XSRF-TOKEN, SECURITY",
    "remember-me, AUTHENTICATION", "sb-abc-auth-token, AUTHENTICATION", "AWSALB, LOAD_BALANCING",
    "OptanonConsent, CONSENT_RECORD"
  })
  void frameworksCookiesComeWithAnExemption(String name, Exemption exemption) {
    Optional<KnownCookie> known = KnownCookies.find(name);

    assertThat(known.flatMap(KnownCookie::exemption)).contains(exemption);
    assertThat(known.get().isTracker()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "u",
        "d",
        "uid",
        "sid",
        "session",
        "theme",
        "lang",
        "user",
        "token",
        "consent",
        "test",
        "visitor",
        "visitor_id",
        "guest_id",
        "device_id",
        "client_id",
        "cart",
        "_visitor",
        "fr",
        "sb",
        "c",
        "i",
        "mc",
        "ga",
        "_GA",
        "mbox",
        "amp_settings",
        "ai_session",
        "preferences",
        "locale",
        "tracking",
        "uuid",
        "uuid2",
        "personalization_id",
        "test_cookie",
        "PREF",
        "CONSENT",
        "NID",
        "shop-session",
        "authjs",
        "_ym",
        "_pk",
        "s_id",
        "ad-id",
        "mp_settings"
      })
  void whatAnApplicationMayCallItsOwnIsUnknown(String name) {
    assertThat(KnownCookies.find(name)).isEmpty();
  }

  @Test
  void theListIsLongAndWellFormed() {
    List<KnownCookie> all = KnownCookies.all();

    assertThat(all.stream().filter(KnownCookie::isTracker)).hasSizeGreaterThan(150);
    assertThat(all).extracting(KnownCookie::pattern).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(
            known -> {
              assertThat(known.pattern()).hasSizeGreaterThan(2).matches("[^*]*\\*?[^*]*");
              assertThat(known.category())
                  .isIn(
                      Category.ESSENTIAL,
                      Category.FUNCTIONAL,
                      Category.ANALYTICS,
                      Category.MARKETING);
              assertThat(known.owner()).isNotBlank();
              assertThat(known.exemption().isPresent())
                  .isEqualTo(known.category().equals(Category.ESSENTIAL));
            });
  }
}
