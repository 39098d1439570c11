package dev.biscotti.tooling.lock;

import static dev.biscotti.tooling.lock.Shop.OPENING;
import static dev.biscotti.tooling.lock.Shop.accepted;
import static dev.biscotti.tooling.lock.Shop.campaign;
import static dev.biscotti.tooling.lock.Shop.heatmap;
import static dev.biscotti.tooling.lock.Shop.lasting;
import static dev.biscotti.tooling.lock.Shop.policy;
import static dev.biscotti.tooling.lock.Shop.session;
import static dev.biscotti.tooling.lock.Shop.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclarationBuilder;
import dev.biscotti.runtime.lock.ChangeKind;
import dev.biscotti.runtime.lock.LockChange;
import dev.biscotti.runtime.lock.LockedCookie;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.runtime.lock.RetiredCookie;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
  private static final LocalDate LATER = LocalDate.of(2026, 9, 1);

  private static LockedCookie cookie(PolicyLock lock, String key) {
    return lock.cookies().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private static int revision(PolicyLock lock, String category) {
    return lock.category(category).orElseThrow().revision().number();
  }

  @Test
  void theFirstLockHasWhatIsThereAlready() {
    PolicyLock lock = accepted(Optional.empty(), Shop.opened(), LATER);

    assertThat(lock.cookies())
        .extracting(LockedCookie::key)
        .containsExactly("_visitor", "campaign", "session", "shop-consent");
    assertThat(cookie(lock, "_visitor").firstSet()).isEqualTo(OPENING);
    assertThat(revision(lock, Category.ANALYTICS)).isEqualTo(1);
    assertThat(revision(lock, Category.MARKETING)).isEqualTo(1);
    assertThat(lock.category(Category.ESSENTIAL)).isEmpty();
    assertThat(LockCheck.of(Optional.empty(), Shop.opened()).passes()).isFalse();
    assertThat(LockCheck.of(Optional.of(lock), Shop.opened()).passes()).isTrue();
  }

  @Test
  void aNewCookieIsSetWhenItsNoticeIsOverAndRaisesItsCategoryAlone() {
    PolicyLock lock =
        accepted(
            Optional.of(Shop.lock(Shop.opened())),
            policy(session(), visitor(), heatmap(), campaign()).build(),
            LATER);

    assertThat(cookie(lock, "_heatmap").announced()).isEqualTo(LATER);
    assertThat(cookie(lock, "_heatmap").firstSet()).isEqualTo(LATER.plusDays(14));
    assertThat(cookie(lock, "_heatmap").since().orElseThrow().number()).isEqualTo(2);
    assertThat(cookie(lock, "_visitor").since().orElseThrow().number()).isEqualTo(1);
    assertThat(cookie(lock, "_visitor").firstSet()).isEqualTo(OPENING);
    assertThat(revision(lock, Category.ANALYTICS)).isEqualTo(2);
    assertThat(revision(lock, Category.MARKETING)).isEqualTo(1);
    assertThat(lock.history().get(1).date()).isEqualTo(LATER);
    assertThat(lock.history().get(1).reason()).isEqualTo("It was decided.");
    assertThat(lock.history().get(1).changes())
        .extracting(LockChange::kind)
        .containsExactly(ChangeKind.COOKIE_ADDED);
    assertThat(lock.history().get(1).revisions()).containsExactly(Map.entry("analytics", 2));
  }

  @Test
  void anAnnouncementOfALaterDayCountsFromThatDay() {
    PolicyLock lock =
        accepted(
            Optional.of(Shop.lock(Shop.opened())),
            policy(session(), visitor(), heatmap().since(LATER.plusDays(10)), campaign()).build(),
            LATER);

    assertThat(cookie(lock, "_heatmap").firstSet()).isEqualTo(LATER.plusDays(24));
  }

  @Test
  void aNoticeThatHasBegunIsNotCutShort() {
    PolicyDeclarationBuilder more = policy(session(), visitor(), heatmap(), campaign());
    PolicyLock lock = accepted(Optional.of(Shop.lock(Shop.opened())), more.build(), LATER);
    PolicyLock hasty =
        accepted(
            Optional.of(lock),
            policy(session().lifetime(lasting("P1D")), visitor(), heatmap(), campaign())
                .noticeDays(1)
                .build(),
            LATER.plusDays(1));

    assertThat(cookie(hasty, "_heatmap").firstSet()).isEqualTo(LATER.plusDays(14));
  }

  @Test
  void aRemovedCookieLeavesATombstoneForAsLongAsItLives() {
    PolicyLock lock =
        accepted(
            Optional.of(Shop.lock(Shop.opened())), policy(session(), campaign()).build(), LATER);

    assertThat(lock.cookies()).extracting(LockedCookie::key).doesNotContain("_visitor");
    RetiredCookie gone = lock.retired().get(0);
    assertThat(gone.key()).isEqualTo("_visitor");
    assertThat(gone.retired()).isEqualTo(LATER);
    assertThat(gone.until()).isEqualTo(LATER.plusDays(397 + 1));
    assertThat(revision(lock, Category.ANALYTICS)).isEqualTo(1);

    PolicyLock back = accepted(Optional.of(lock), Shop.opened(), LATER.plusDays(1));
    assertThat(back.retired()).isEmpty();
    assertThat(revision(back, Category.ANALYTICS)).isEqualTo(2);
  }

  @Test
  void aRetiredNameComesBackForAnotherPurposeOnlyWithAReason() {
    PolicyLock lock =
        accepted(
            Optional.of(Shop.lock(Shop.opened())), policy(session(), campaign()).build(), LATER);
    PolicyDeclaration reused =
        policy(session(), Shop.visitor("Shows advertising."), campaign()).build();

    assertThat(LockCheck.of(Optional.of(lock), reused).changes())
        .extracting(LockChange::kind)
        .contains(ChangeKind.NAME_REUSED);
    assertThatThrownBy(
            () -> Acceptance.because("").accept(Optional.of(lock), reused, Shop.on(LATER)))
        .isInstanceOf(ReasonRequiredException.class)
        .hasMessageContaining("name reused (was \"Counts visitors.\", is \"Shows advertising.\")");
  }

  @Test
  void aNumberIsNeverGivenTwiceToACategoryThatWasAway() {
    PolicyDeclaration without =
        policy(session(), visitor())
            .categories(
                Shop.opened().categories().stream()
                    .filter(one -> !one.id().equals(Category.MARKETING))
                    .toList())
            .build();
    PolicyLock gone = accepted(Optional.of(Shop.lock(Shop.opened())), without, LATER);
    PolicyLock back = accepted(Optional.of(gone), Shop.opened(), LATER.plusDays(1));

    assertThat(gone.category(Category.MARKETING)).isEmpty();
    assertThat(revision(back, Category.MARKETING)).isEqualTo(2);
  }

  @Test
  void whoeverReviewsAPurposeCanHaveVisitorsAskedAgain() throws ReasonRequiredException {
    PolicyLock lock = Shop.lock(Shop.opened());
    PolicyDeclaration reworded =
        policy(session(), Shop.visitor("Counts and follows visitors."), campaign()).build();

    PolicyLock editorial =
        Acceptance.because("Only words.").accept(Optional.of(lock), reworded, Shop.on(LATER));
    PolicyLock asking =
        Acceptance.because("It is more.")
            .askingAgain()
            .accept(Optional.of(lock), reworded, Shop.on(LATER));

    assertThat(revision(editorial, Category.ANALYTICS)).isEqualTo(1);
    assertThat(revision(asking, Category.ANALYTICS)).isEqualTo(2);
    assertThat(cookie(asking, "_visitor").since().orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void aRenamedCookieIsShownButNotAskedAbout() throws ReasonRequiredException {
    PolicyDeclaration renamed =
        policy(
                session(),
                dev.biscotti.runtime.declaration.CookieDeclaration.consent(
                        "_guest", Category.ANALYTICS, "Counts visitors.")
                    .provider("plausible")
                    .lifetime(lasting("P13M")),
                campaign())
            .build();
    PolicyLock lock =
        Acceptance.because("")
            .withRenamed(Map.of("_visitor", "_guest"))
            .accept(Optional.of(Shop.lock(Shop.opened())), renamed, Shop.on(LATER));

    assertThat(cookie(lock, "_guest").firstSet()).isEqualTo(OPENING);
    assertThat(cookie(lock, "_guest").since().orElseThrow().number()).isEqualTo(1);
    assertThat(lock.retired()).extracting(RetiredCookie::key).containsExactly("_visitor");
    assertThat(lock.history().get(1).changes())
        .extracting(LockChange::kind)
        .containsExactly(ChangeKind.COOKIE_RENAMED);
    assertThatThrownBy(
            () ->
                Acceptance.because("")
                    .withRenamed(Map.of("_nobody", "_guest"))
                    .accept(Optional.of(lock), renamed, Shop.on(LATER)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("_nobody");
  }

  @Test
  void theOrderOfTheDeclarationsMakesNoDifference() {
    PolicyDeclaration one = policy(session(), visitor(), heatmap(), campaign()).build();
    PolicyDeclaration other = policy(campaign(), heatmap(), visitor(), session()).build();

    assertThat(Shop.lock(other)).isEqualTo(Shop.lock(one));
  }

  @Test
  void theCheckShowsADiffTheClassesAndTheCommand() {
    LockCheck check =
        LockCheck.of(
            Optional.of(Shop.lock(Shop.opened())),
            policy(session(), visitor().lifetime(lasting("P2Y")), campaign()).build());

    assertThat(check.report("mvn biscotti:accept"))
        .isEqualTo(
            """
            The declarations of shop differ from what its visitors were last told:
              CONSENT analytics _visitor: lifetime extended (was "P13M", is "P2Y")

            --- shop.lock (what visitors were told)
            +++ shop.lock (what is declared)
            @@ -2,7 +2,7 @@
             category marketing regime=opt-in
             cookie _visitor category=analytics
             cookie _visitor http-only=yes
            -cookie _visitor lifetime=P13M
            +cookie _visitor lifetime=P2Y
             cookie _visitor path=/
             cookie _visitor provider=plausible
             cookie _visitor purpose=Counts visitors.

            If this is intended, run: mvn biscotti:accept
            """);
    assertThat(LockCheck.of(Optional.of(Shop.lock(Shop.opened())), Shop.opened()).report("x"))
        .isEmpty();
  }

  @Test
  void aLockOfAnotherPolicyIsNotTouched() {
    PolicyLock lock = Shop.lock(Shop.opened());
    PolicyDeclaration other = PolicyDeclaration.of("other", OPENING).build();

    assertThatThrownBy(() -> LockCheck.of(Optional.of(lock), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the lock belongs to the policy shop, not other");
  }
}
