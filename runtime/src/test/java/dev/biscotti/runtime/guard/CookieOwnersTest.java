package dev.biscotti.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The declaration that a name belongs to. */
class CookieOwnersTest {
  private static CookieDeclaration declared(String name, String path) {
    DeclaredName told =
        name.indexOf('*') < 0
            ? new DeclaredName.Exact(name)
            : DeclaredName.pattern(name, "something");
    return CookieDeclaration.essential(told, Exemption.USER_INPUT, "Keeps what you typed.")
        .attributes(new CookieAttributes(path, "", SameSite.LAX, true, true, false))
        .build();
  }

  private static List<CookieDeclaration> owners(String name, CookieDeclaration... cookies) {
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("shop", Shop.TODAY).cookies(List.of(cookies)).build());
    return PolicyPlan.of(policy).owners(name).stream().map(CookiePlan::declaration).toList();
  }

  @Test
  void thePatternWithTheLongestLiteralHasTheName() {
    CookieDeclaration all = declared("c_*", "/");
    CookieDeclaration summer = declared("c_summer_*", "/");
    CookieDeclaration day = declared("c_summer_*_day", "/");

    assertThat(owners("c_summer_1", all, summer, day)).containsExactly(summer);
    assertThat(owners("c_summer_1_day", all, summer, day)).containsExactly(day);
    assertThat(owners("c_summer_1_day", day, summer, all)).containsExactly(day);
    assertThat(owners("c_winter_1", all, summer, day)).containsExactly(all);
    assertThat(owners("d", all, summer, day)).isEmpty();
  }

  @Test
  void nameThatIsDeclaredItselfIsPartOfNoPattern() {
    CookieDeclaration all = declared("c_*", "/");
    CookieDeclaration last = declared("c_last", "/");

    assertThat(owners("c_last", all, last)).containsExactly(last);
    assertThat(owners("c_lasting", all, last)).containsExactly(all);
  }

  @Test
  void sameNameWithSeveralPathsHasSeveralOwners() {
    CookieDeclaration root = declared("c", "/");
    CookieDeclaration shop = declared("c", "/shop");
    CookieDeclaration all = declared("d_*", "/");
    CookieDeclaration inShop = declared("d_*", "/shop");

    assertThat(owners("c", root, shop)).containsExactly(root, shop);
    assertThat(owners("d_1", all, inShop, declared("d*", "/"))).containsExactly(all, inShop);
  }

  @Test
  void namesOfOtherStorageAreNotCookies() {
    CookieDeclaration stored =
        CookieDeclaration.essential("c", Exemption.USER_INPUT, "Keeps what you typed.")
            .storage(Storage.SESSION_STORAGE)
            .build();

    assertThat(owners("c", stored)).isEmpty();
  }

  @Test
  void eachPathHasItsOwnCookieInAResponse() {
    CookieDeclaration root = declared("c", "/");
    CookieDeclaration shop = declared("c", "/shop");
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("shop", Shop.TODAY).cookies(List.of(root, shop)).build());
    Browser browser = Browser.with();
    CookieGuard guard = browser.visits(policy, Shop.SETTINGS);

    Access.to(guard, root).write("c", "1");
    assertThat(Access.to(guard, shop).isSent("c")).isFalse();
    Access.to(guard, shop).write("c", "2");

    assertThat(browser.setCookies())
        .containsExactly(
            "c=1; Path=/; SameSite=Lax; Secure; HttpOnly",
            "c=2; Path=/shop; SameSite=Lax; Secure; HttpOnly");
  }
}
