package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.CSRF;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.VISITOR;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A permission is for one cookie only, and is found at any position of the cookie. */
class PermissionTest {
  @Test
  void permissionForOneCookieIsNotValidForAnother() {
    Access csrf = Access.to(visitedWith("_visitor=1"), CSRF);

    assertIsOfAnother(() -> csrf.set("_visitor", "1"));
    assertIsOfAnother(() -> csrf.text("_visitor"));
    assertIsOfAnother(() -> csrf.soleText("_visitor"));
    assertIsOfAnother(() -> csrf.texts("_visitor"));
    assertIsOfAnother(() -> csrf.delete("_visitor"));
  }

  private static void assertIsOfAnother(ThrowingCallable use) {
    assertThatIllegalArgumentException()
        .isThrownBy(use)
        .withMessage("cookie _visitor belongs to another declaration than csrf");
  }

  @Test
  void otherStorageIsNotACookie() {
    CookieDeclaration stored =
        CookieDeclaration.essential("draft", Exemption.USER_INPUT, "Keeps what you write.")
            .storage(Storage.LOCAL_STORAGE)
            .lifetime(new Lifetime.UntilCleared(""))
            .build();
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("stored", LocalDate.of(2026, 6, 1))
                .cookies(List.of(stored))
                .build());
    CookieGuard guard = Browser.with().visits(policy, SETTINGS);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> guard.essential(0, stored))
        .withMessage(
            "draft is declared as LOCAL_STORAGE, not as a cookie: the guard cannot set or read it");
  }

  /** Code that was generated from an earlier policy knows an earlier position. */
  @Test
  void aCookieIsFoundWhereThePolicyHasBecomeShorter() {
    CookieGuard guard = visitedWith();
    int behind = POLICY.rules().cookies().size();

    assertThat(guard.essential(behind, CSRF).declaration()).isSameAs(CSRF);
    assertThatIllegalArgumentException().isThrownBy(() -> guard.essential(behind, VISITOR));
  }
}
