package dev.biscotti.tooling.lock;

import static dev.biscotti.tooling.lock.Shop.OPENING;
import static dev.biscotti.tooling.lock.Shop.accepted;
import static dev.biscotti.tooling.lock.Shop.campaign;
import static dev.biscotti.tooling.lock.Shop.compiled;
import static dev.biscotti.tooling.lock.Shop.deployed;
import static dev.biscotti.tooling.lock.Shop.heatmap;
import static dev.biscotti.tooling.lock.Shop.lasting;
import static dev.biscotti.tooling.lock.Shop.policy;
import static dev.biscotti.tooling.lock.Shop.session;
import static dev.biscotti.tooling.lock.Shop.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.choices.ChoiceRequest;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.ConsentBanner;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.guard.Refusal;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.PolicyLock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the lock affects visitors, day by day. */
class LockedGuardTest {
  private static final LocalDate ANNOUNCED = LocalDate.of(2026, 9, 1);
  private static final LocalDate FIRST_SET = LocalDate.of(2026, 9, 15);

  private final PolicyDeclaration before = Shop.opened();
  private final PolicyLock firstLock = Shop.lock(before);
  private final PolicyDeclaration after =
      policy(session(), visitor(), heatmap(), campaign()).build();
  private final PolicyLock secondLock = accepted(Optional.of(firstLock), after, ANNOUNCED);

  private final Map<String, String> jar = new LinkedHashMap<>();
  private boolean privacyControl;

  /** Visits with a browser that keeps the cookies that were set. */
  private CookieGuard visit(DeployedPolicy policy, LocalDate day) {
    List<String> header = new ArrayList<>();
    jar.forEach((name, value) -> header.add(name + "=" + value));
    String line = String.join("; ", header);
    Exchange exchange =
        Exchange.of(
            "/",
            name ->
                switch (name) {
                  case "Cookie" -> line.isEmpty() ? List.<String>of() : List.of(line);
                  case "Sec-GPC" -> privacyControl ? List.of("1") : List.of();
                  default -> List.of();
                },
            this::keep);
    return CookieGuard.on(policy, exchange, GuardSettings.defaults().withClock(Shop.on(day)));
  }

  private void keep(String line) {
    String pair = line.split(";", 2)[0];
    String name = pair.substring(0, pair.indexOf('='));
    if (line.contains("; Max-Age=0;")) {
      jar.remove(name);
    } else {
      jar.put(name, pair.substring(name.length() + 1));
    }
  }

  private static Optional<Refusal> refusal(CookieGuard guard, DeployedPolicy policy, String name) {
    return guard.refusal(
        policy.rules().cookies().stream()
            .filter(one -> one.name().text().equals(name))
            .findFirst()
            .orElseThrow());
  }

  private static List<String> asked(CookieGuard guard) {
    return guard.consent().toAsk().stream().map(CategoryDeclaration::id).toList();
  }

  @Test
  void aNewCookieIsAnnouncedThenAskedForThenSetWhileTheOldOnesGoOn() {
    DeployedPolicy first = compiled(before, firstLock);
    DeployedPolicy second = compiled(after, secondLock);
    visit(first, OPENING.plusDays(80)).consent().acceptAll();

    CookieGuard announced = visit(second, ANNOUNCED);
    assertThat(asked(announced)).isEmpty();
    assertThat(announced.consent().granted(Category.ANALYTICS)).isTrue();
    assertThat(refusal(announced, second, "_visitor")).isEmpty();
    assertThat(refusal(announced, second, "_heatmap")).contains(Refusal.NOTICE_PERIOD);

    CookieGuard lastDay = visit(second, FIRST_SET.minusDays(1));
    assertThat(refusal(lastDay, second, "_heatmap")).isPresent();
    assertThat(refusal(lastDay, second, "_visitor")).isEmpty();

    CookieGuard over = visit(second, FIRST_SET);
    assertThat(asked(over)).containsExactly(Category.ANALYTICS);
    assertThat(over.consent().newSinceAnswer())
        .extracting(one -> one.name().text())
        .containsExactly("_heatmap");
    assertThat(
            new ConsentBanner(ChoiceSite.of(second, "/cookies"))
                .html(ChoiceRequest.get("/", ""), over.consent()))
        .contains(
            "<p>New since your last choice:</p>\n<ul data-biscotti-new>\n"
                + "<li><code>_heatmap</code>: Maps clicks.</li>\n</ul>");
    assertThat(refusal(over, second, "_heatmap")).contains(Refusal.NO_CONSENT);
    assertThat(refusal(over, second, "_visitor")).isEmpty();
    assertThat(refusal(over, second, "campaign")).isEmpty();
    over.deleteRefused();

    visit(second, FIRST_SET).consent().acceptAsked();
    CookieGuard answered = visit(second, FIRST_SET);
    assertThat(asked(answered)).isEmpty();
    assertThat(answered.consent().newSinceAnswer()).isEmpty();
    assertThat(refusal(answered, second, "_heatmap")).isEmpty();
    assertThat(refusal(answered, second, "_visitor")).isEmpty();
  }

  @Test
  void anAnswerOnAnotherCategoryDoesNotTakeAnEarlierConsentAway() {
    DeployedPolicy second = compiled(after, secondLock);
    visit(compiled(before, firstLock), OPENING).consent().acceptAll();

    visit(second, FIRST_SET).consent().refuse(Category.MARKETING);

    CookieGuard guard = visit(second, FIRST_SET);
    assertThat(refusal(guard, second, "_visitor")).isEmpty();
    assertThat(refusal(guard, second, "_heatmap")).contains(Refusal.NO_CONSENT);
    assertThat(refusal(guard, second, "campaign")).contains(Refusal.NO_CONSENT);
    assertThat(asked(guard)).containsExactly(Category.ANALYTICS);
  }

  @Test
  void aRefusalOfWhatIsNewRefusesTheCategory() {
    DeployedPolicy second = compiled(after, secondLock);
    visit(compiled(before, firstLock), OPENING).consent().acceptAll();
    jar.put("_visitor", "v");

    visit(second, FIRST_SET).consent().refuseAsked();

    CookieGuard guard = visit(second, FIRST_SET);
    assertThat(refusal(guard, second, "_visitor")).contains(Refusal.NO_CONSENT);
    assertThat(jar).doesNotContainKey("_visitor");
  }

  @Test
  void globalPrivacyControlAnswersWhatIsNewAndLeavesTheEarlierChoice() {
    DeployedPolicy second = compiled(after, secondLock);
    visit(compiled(before, firstLock), OPENING).consent().acceptAll();
    privacyControl = true;

    CookieGuard guard = visit(second, FIRST_SET);
    assertThat(asked(guard)).isEmpty();
    assertThat(guard.consent().choice(Category.ANALYTICS)).isEqualTo(Choice.REFUSED);
    assertThat(refusal(guard, second, "_visitor")).isEmpty();
    assertThat(refusal(guard, second, "_heatmap")).contains(Refusal.NO_CONSENT);
    jar.put("_visitor", "v");
    visit(second, FIRST_SET).deleteRefused();
    assertThat(jar).containsKey("_visitor");
  }

  @Test
  void aServerThatIsNotUpdatedYetDeniesWithoutAsking() {
    DeployedPolicy first = compiled(before, firstLock);
    visit(compiled(after, secondLock), FIRST_SET).consent().acceptAll();

    CookieGuard old = visit(first, FIRST_SET);
    assertThat(asked(old)).isEmpty();
    assertThat(refusal(old, first, "_visitor")).contains(Refusal.NO_CONSENT);
    assertThat(refusal(old, first, "campaign")).isEmpty();
  }

  @Test
  void whoeverAnsweredWithoutALockIsNotAskedAgainWhenThereIsOne() {
    visit(deployed(before, FoundLock.none()), OPENING).consent().acceptAll();

    DeployedPolicy locked = compiled(before, firstLock);
    CookieGuard guard = visit(locked, OPENING.plusDays(1));
    assertThat(asked(guard)).isEmpty();
    assertThat(refusal(guard, locked, "_visitor")).isEmpty();
  }

  @Test
  void codeThatIsNotWhatTheLockSaysIsNotCoveredByItsAnswers() {
    DeployedPolicy changed =
        compiled(
            policy(session(), visitor().lifetime(lasting("P400D")), campaign()).build(), firstLock);
    visit(compiled(before, firstLock), OPENING).consent().acceptAll();

    CookieGuard guard = visit(changed, OPENING);
    assertThat(asked(guard)).containsExactly(Category.ANALYTICS);
    assertThat(refusal(guard, changed, "_visitor")).contains(Refusal.NO_CONSENT);
    assertThat(refusal(guard, changed, "campaign")).isEmpty();
    guard.consent().acceptAsked();
    assertThat(refusal(visit(changed, OPENING), changed, "_visitor")).isEmpty();
  }

  @Test
  void aCookieThatWasNotAnnouncedIsNotSetWhereNoticeIsPromised() {
    DeployedPolicy changed = compiled(after, firstLock);
    visit(changed, ANNOUNCED).consent().acceptAll();

    assertThat(refusal(visit(changed, ANNOUNCED), changed, "_heatmap"))
        .contains(Refusal.NOT_ACCEPTED);
    assertThat(refusal(visit(changed, ANNOUNCED), changed, "_visitor")).isEmpty();
  }

  @Test
  void aCookieIsNotEssentialBeforeThatIsAccepted() {
    CookieDeclarationBuilder essential =
        CookieDeclaration.essential("_visitor", Exemption.SECURITY, "Counts visitors.")
            .provider("plausible")
            .lifetime(lasting("P13M"));
    PolicyDeclaration claimed = policy(session(), essential, campaign()).build();

    DeployedPolicy sneaked = compiled(claimed, firstLock);
    assertThat(refusal(visit(sneaked, ANNOUNCED), sneaked, "_visitor"))
        .contains(Refusal.NOT_ACCEPTED);
    DeployedPolicy reviewed =
        compiled(claimed, accepted(Optional.of(firstLock), claimed, ANNOUNCED));
    assertThat(refusal(visit(reviewed, ANNOUNCED), reviewed, "_visitor")).isEmpty();
  }

  @Test
  void withALockThatCannotBeReadNothingIsSetOrAskedThatNeedsConsent() {
    DeployedPolicy broken =
        deployed(before, new FoundLock.Unreadable("META-INF/biscotti/shop.lock, line 3"));
    visit(deployed(before, FoundLock.none()), OPENING).consent().acceptAll();

    CookieGuard guard = visit(broken, OPENING);
    assertThat(asked(guard)).isEmpty();
    assertThat(refusal(guard, broken, "_visitor")).contains(Refusal.NOT_ACCEPTED);
    assertThat(refusal(guard, broken, "session")).isEmpty();
  }

  @Test
  void aRetiredNameIsDeletedInBrowsersForAsLongAsItMayLive() {
    PolicyDeclaration less = policy(session(), campaign()).build();
    DeployedPolicy retired = compiled(less, accepted(Optional.of(firstLock), less, ANNOUNCED));

    jar.put("_visitor", "v");
    jar.put("other", "o");
    visit(retired, ANNOUNCED.plusDays(398)).deleteRefused();
    assertThat(jar).containsOnlyKeys("other");

    jar.put("_visitor", "v");
    visit(retired, ANNOUNCED.plusDays(399)).deleteRefused();
    assertThat(jar).containsOnlyKeys("other", "_visitor");
  }
}
