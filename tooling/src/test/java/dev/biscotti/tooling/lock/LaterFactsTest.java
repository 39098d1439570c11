package dev.biscotti.tooling.lock;

import static dev.biscotti.tooling.lock.Shop.campaign;
import static dev.biscotti.tooling.lock.Shop.policy;
import static dev.biscotti.tooling.lock.Shop.session;
import static dev.biscotti.tooling.lock.Shop.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.EssentialBasis;
import dev.biscotti.annotations.Relation;
import dev.biscotti.annotations.Signal;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.lock.LockChange;
import dev.biscotti.runtime.lock.LockReader;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.runtime.lock.LockedCookie;
import dev.biscotti.runtime.lock.PolicyLock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that were added after the first lock format: a lock has them only if they are declared. */
class LaterFactsTest {
  private static final LocalDate LATER = LocalDate.of(2026, 9, 1);

  private static PolicyDeclaration with(Relation relation, String transfer) {
    ProviderDeclaration provider =
        ProviderDeclaration.of("plausible", "Plausible")
            .dataLocation("EU")
            .relation(relation)
            .transfer(transfer)
            .build();
    return policy(session(), visitor(), campaign()).providers(List.of(provider)).build();
  }

  private static PolicyDeclaration with(List<Signal> signals) {
    return policy(session(), visitor(), campaign())
        .categories(
            List.of(
                CategoryDeclaration.builtIn(Category.ESSENTIAL),
                CategoryDeclaration.builtIn(Category.ANALYTICS).withSignals(signals),
                CategoryDeclaration.builtIn(Category.MARKETING)))
        .build();
  }

  private static String found(PolicyDeclaration before, PolicyDeclaration after) {
    List<LockChange> changes = LockCheck.of(Optional.of(Shop.lock(before)), after).changes();
    return changes.stream()
        .map(one -> one.changeClass() + " " + one.kind())
        .collect(Collectors.joining(", "));
  }

  /** The cookies that visitors are asked about again. */
  private static Set<String> asked(PolicyDeclaration before, PolicyDeclaration after) {
    PolicyLock lock = Shop.lock(before);
    String mark = lock.history().get(0).mark();
    return Shop.accepted(Optional.of(lock), after, LATER).cookies().stream()
        .filter(one -> one.since().filter(since -> !since.mark().equals(mark)).isPresent())
        .map(LockedCookie::key)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "PROCESSOR, CONTROLLER, CONSENT, true",
    "PROCESSOR, JOINT_CONTROLLER, CONSENT, true",
    "NOT_STATED, CONTROLLER, REVIEW, false",
    "NOT_STATED, PROCESSOR, DISCLOSURE, false",
    "CONTROLLER, PROCESSOR, DISCLOSURE, false",
    "CONTROLLER, JOINT_CONTROLLER, DISCLOSURE, false",
    "PROCESSOR, NOT_STATED, REVIEW, false",
  })
  void visitorsAreAskedBeforeAProcessorHasPurposesOfItsOwn(
      Relation was, Relation is, String changeClass, boolean asks) {
    PolicyDeclaration before = with(was, "");
    PolicyDeclaration after = with(is, "");

    assertThat(found(before, after)).isEqualTo(changeClass + " PROVIDER_FACT_CHANGED");
    assertThat(asked(before, after)).isEqualTo(asks ? Set.of("_visitor") : Set.of());
  }

  @ParameterizedTest
  @CsvSource({"'', SCC, DISCLOSURE", "SCC, DPF, DISCLOSURE", "SCC, '', REVIEW"})
  void aSafeguardIsDisclosedAndItsEndReviewed(String was, String is, String changeClass) {
    PolicyDeclaration before = with(Relation.PROCESSOR, was);
    PolicyDeclaration after = with(Relation.PROCESSOR, is);

    assertThat(found(before, after)).isEqualTo(changeClass + " PROVIDER_FACT_CHANGED");
    assertThat(asked(before, after)).isEmpty();
  }

  @Test
  void visitorsAreAskedBeforeTheirAnswerIsPassedOnAsMore() {
    PolicyDeclaration before = with(List.of(Signal.ANALYTICS_STORAGE));
    PolicyDeclaration after = with(List.of(Signal.AD_STORAGE, Signal.ANALYTICS_STORAGE));

    assertThat(found(before, after)).isEqualTo("CONSENT SIGNALS_CHANGED");
    assertThat(asked(before, after)).containsExactly("_visitor");
    assertThat(found(after, before)).isEqualTo("DISCLOSURE SIGNALS_CHANGED");
    assertThat(asked(after, before)).isEmpty();
  }

  @Test
  void aReviewedRelationCanBeAskedAboutAllTheSame() throws Exception {
    PolicyLock lock = Shop.lock(with(Relation.NOT_STATED, ""));
    PolicyLock after =
        Acceptance.because("It began in September.")
            .askingAgain()
            .accept(Optional.of(lock), with(Relation.CONTROLLER, ""), Shop.on(LATER));

    assertThat(after.category(Category.ANALYTICS).orElseThrow().revision().number()).isEqualTo(2);
    assertThat(after.category(Category.MARKETING).orElseThrow().revision().number()).isEqualTo(1);
  }

  @Test
  void aLockStatesThemWhereTheyAreDeclared() throws Exception {
    PolicyLock lock = Shop.lock(with(Relation.CONTROLLER, "SCC"));
    String text = LockWriter.text(lock);

    assertThat(text)
        .contains("provider plausible relation=controller\n", "provider plausible transfer=SCC\n");
    assertThat(LockReader.read(text)).isEqualTo(lock);
    PolicyLock signals = Shop.lock(with(List.of(Signal.AD_STORAGE, Signal.AD_USER_DATA)));
    assertThat(LockWriter.text(signals))
        .contains("category analytics signals=ad-storage; ad-user-data\n");
    assertThat(LockReader.read(LockWriter.text(signals))).isEqualTo(signals);
  }

  @Test
  void aLockOfDeclarationsWithoutThemStaysAsItWas() {
    String text = LockWriter.text(Shop.lock(Shop.opened()));

    assertThat(text).doesNotContain("relation=", "transfer=", "signals=");
    assertThat(found(Shop.opened(), with(Relation.NOT_STATED, ""))).isEmpty();
  }

  @Test
  void nobodyConsentsToFactsOfThePolicyItself() {
    PolicyDeclaration stated =
        policy(session(), visitor(), campaign())
            .address("Storgatan 1")
            .dataProtectionOfficer("dpo@shop.example")
            .countries(List.of("SE"))
            .essentialBasis(EssentialBasis.CONTRACT)
            .build();

    assertThat(found(Shop.opened(), stated)).isEmpty();
  }
}
