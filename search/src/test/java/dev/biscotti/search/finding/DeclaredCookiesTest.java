package dev.biscotti.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.search.text.PossibleName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclaredCookiesTest {
  private static final DeclaredCookies DECLARED =
      DeclaredCookies.of(
          List.of(
              essential("shop-theme").build(),
              CookieDeclaration.essential(
                      DeclaredName.pattern("cart-*", "basket"), Exemption.USER_INPUT, "x")
                  .build(),
              CookieDeclaration.essential(
                      DeclaredName.pattern("AMCVS_*AdobeOrg", "id"), Exemption.USER_INPUT, "x")
                  .build(),
              essential("shop-draft").storage(Storage.LOCAL_STORAGE).build()));

  private static CookieDeclarationBuilder essential(String name) {
    return CookieDeclaration.essential(name, Exemption.USER_PREFERENCE, "x");
  }

  private static boolean covers(String name) {
    return DECLARED.covers(new PossibleName.Exact(name));
  }

  private static boolean covers(String prefix, String suffix) {
    return DECLARED.covers(new PossibleName.Family(prefix, suffix));
  }

  @Test
  void aNameIsCoveredByItselfOrByAPattern() {
    assertThat(covers("shop-theme")).isTrue();
    assertThat(covers("cart-1")).isTrue();
    assertThat(covers("Shop-Theme")).isFalse();
    assertThat(covers("shop-theme-2")).isFalse();
  }

  @Test
  void aPatternHasAtLeastOneMoreCharacter() {
    assertThat(covers("cart-")).isFalse();
    assertThat(covers("AMCVS_AdobeOrg")).isFalse();
  }

  @Test
  void aFamilyIsCoveredOnlyByAPatternAtLeastAsGeneral() {
    assertThat(covers("cart-", "")).isTrue();
    assertThat(covers("cart-eu-", "")).isTrue();
    assertThat(covers("car", "")).isFalse();
    assertThat(covers("shop-theme", "")).isFalse();
    assertThat(covers("AMCVS_", "AdobeOrg")).isTrue();
    assertThat(covers("AMCVS_1", "x-AdobeOrg")).isTrue();
    assertThat(covers("AMCVS_", "")).isFalse();
  }

  @Test
  void webStorageDeclaresNoCookie() {
    assertThat(covers("shop-draft")).isFalse();
  }

  @Test
  void aFrameworksCookieMayHaveANewName() {
    DeclaredCookies renamed =
        DeclaredCookies.of(List.of(essential("shop-sid").setBy(SetBy.FRAMEWORK).build()));
    DeclaredCookies other =
        DeclaredCookies.of(List.of(essential("XSRF-TOKEN").setBy(SetBy.FRAMEWORK).build()));
    Set<String> defaults = Set.of("JSESSIONID", "XSRF-TOKEN");

    assertThat(renamed.coversDefault("JSESSIONID", defaults)).isTrue();
    assertThat(other.coversDefault("JSESSIONID", defaults)).isFalse();
    assertThat(other.coversDefault("XSRF-TOKEN", defaults)).isTrue();
    assertThat(DECLARED.coversDefault("JSESSIONID", defaults)).isFalse();
  }

  @Test
  void theNearestNameIsFound() {
    assertThat(DECLARED.nearest("shop-tehme")).map(it -> it.name().text()).contains("shop-theme");
    assertThat(DECLARED.nearest("theme")).map(it -> it.name().text()).contains("shop-theme");
    assertThat(DECLARED.nearest("SHOP-THEME")).map(it -> it.name().text()).contains("shop-theme");
    assertThat(DECLARED.nearest("session")).isEmpty();
  }
}
