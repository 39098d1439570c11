package dev.biscotti.tooling.lock;

import static dev.biscotti.tooling.lock.Shop.accepted;
import static dev.biscotti.tooling.lock.Shop.campaign;
import static dev.biscotti.tooling.lock.Shop.heatmap;
import static dev.biscotti.tooling.lock.Shop.lasting;
import static dev.biscotti.tooling.lock.Shop.locked;
import static dev.biscotti.tooling.lock.Shop.policy;
import static dev.biscotti.tooling.lock.Shop.session;
import static dev.biscotti.tooling.lock.Shop.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.policy.PolicyDocuments;
import dev.biscotti.policy.wording.Messages;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.ChangeKind;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page says about changes. */
class LockedPageTest {
  private static final LocalDate LATER = LocalDate.of(2026, 9, 1);

  private static String page(PolicyDeclaration policy, PolicyLock lock) {
    return PolicyDocuments.of(locked(policy, lock)).get(0).content();
  }

  @Test
  void announcementsAreShownWithTheirDaysAndChangesWithTheirDay() {
    PolicyDeclaration after =
        policy(session().lifetime(lasting("P60D")), visitor(), heatmap()).build();
    PolicyLock lock = accepted(Optional.of(Shop.lock(Shop.opened())), after, LATER);

    assertThat(page(after, lock))
        .contains(
            "## Coming changes\n\n"
                + "- `_heatmap` (Analytics cookies): announced on 1 September 2026; our server does"
                + " not set it before 15 September 2026, and not before you agree.\n")
        .contains(
            "### 1 September 2026\n\n"
                + "- `_heatmap` was added (Analytics cookies).\n"
                + "- `campaign` was removed (Marketing cookies).\n"
                + "- `session` is kept longer.\n")
        .contains("at least 14 days before our server sets it")
        .contains("your earlier answer covers only what it was given for")
        .doesNotContain("It was decided");
  }

  /** An answer to another banner covers the whole category, including new cookies. */
  @Test
  void whereAnotherBannerAsksTheDaysArePromisedAndNoNewAnswer() {
    CookieDeclaration foreign =
        CookieDeclaration.essential("shop-consent", Exemption.CONSENT_RECORD, "Records choices.")
            .setBy(SetBy.SCRIPT)
            .lifetime(lasting("P6M"))
            .build();
    PolicyDeclaration before =
        policy().cookies(List.of(foreign, session().build(), visitor().build())).build();
    PolicyDeclaration after =
        policy()
            .cookies(List.of(foreign, session().build(), visitor().build(), heatmap().build()))
            .build();
    PolicyLock lock = accepted(Optional.of(Shop.lock(before)), after, LATER);

    assertThat(page(after, lock))
        .contains(
            "does not set it before 15 September 2026, and only if your choice allows its category")
        .contains("at least 14 days before our server sets it. Our server sets it only if")
        .doesNotContain("before you agree");
  }

  @Test
  void aPageWithoutALockTellsOfNoChanges() {
    assertThat(PolicyDocuments.of(LockedPolicy.unlocked(Shop.opened())).get(0).content())
        .doesNotContain("Coming changes", "14 days", "### 1 ")
        .contains("your earlier answer does not cover that category");
  }

  @Test
  void anAnnouncementThatIsOverIsGoneAfterTheNextChange() {
    PolicyDeclaration more = policy(session(), visitor(), heatmap(), campaign()).build();
    PolicyLock lock = accepted(Optional.of(Shop.lock(Shop.opened())), more, LATER);
    PolicyDeclaration less = policy(session(), visitor(), heatmap()).build();

    assertThat(page(less, accepted(Optional.of(lock), less, LATER.plusDays(30))))
        .doesNotContain("Coming changes")
        .contains("### 1 October 2026", "### 1 September 2026");
  }

  @ParameterizedTest
  @EnumSource(ChangeKind.class)
  void everyKindOfChangeHasItsSentence(ChangeKind kind) {
    assertThat(Messages.of("en").text("change." + kind, "a", "b", "c", "d")).contains("a");
  }
}
