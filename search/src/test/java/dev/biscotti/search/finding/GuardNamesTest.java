package dev.biscotti.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardNamesTest {
  @Test
  void namesTheGuardAfterThePolicy() {
    assertThat(GuardNames.guard("shop.ShopCookies")).isEqualTo("shop.ShopCookiesGuard");
    assertThat(GuardNames.guard("shop.Site$Names")).isEqualTo("shop.Site_NamesGuard");
    assertThat(GuardNames.guard("Names")).isEqualTo("NamesGuard");
  }

  @Test
  void namesAccessorsAfterConstants() {
    assertThat(GuardNames.accessors("ShopCookies", "THEME_MODE"))
        .containsExactly("themeMode", "themeModeCookie", "shopCookiesThemeMode");
    assertThat(GuardNames.accessors("ShopCookies", "CONSENT")).first().isEqualTo("consentCookie");
    assertThat(GuardNames.accessors("ShopCookies", "CLASS")).first().isEqualTo("classCookie");
  }

  @Test
  void recognisesTheAccessorsOfAConstant() {
    assertThat(GuardNames.canBeAccessor("theme", "ShopCookies", "THEME")).isTrue();
    assertThat(GuardNames.canBeAccessor("theme2", "ShopCookies", "THEME")).isTrue();
    assertThat(GuardNames.canBeAccessor("shopCookiesTheme", "ShopCookies", "THEME")).isTrue();
    assertThat(GuardNames.canBeAccessor("themes", "ShopCookies", "THEME")).isFalse();
    assertThat(GuardNames.canBeAccessor("policy", "ShopCookies", "POLICY")).isFalse();
  }
}
