package dev.biscotti.runtime.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CategoryFact;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.FactPass;
import dev.biscotti.runtime.declaration.GuardFacts;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyFact;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderFact;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.declaration.Translations;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.guard.Refusal;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockResource;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.runtime.lock.PolicyLock;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What a generated guard contains, and which resources it reads. */
class DeployedPolicyTest {
  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 6, 1);

  private static final CookieDeclaration VISITOR =
      CookieDeclaration.consent("_visitor", Category.ANALYTICS, "Counts visitors.")
          .maxAge("P13M")
          .build();

  private static final PolicyDeclaration SHOP =
      PolicyDeclaration.of("shop", EFFECTIVE)
          .controller("Shop AB")
          .languages(List.of("en", "de"))
          .consentRecord("consent")
          .categories(
              List.of(
                  CategoryDeclaration.builtIn(Category.ESSENTIAL),
                  CategoryDeclaration.of(Category.ANALYTICS, Regime.OPT_IN, 1)))
          .cookies(
              List.of(
                  CookieDeclaration.essential(
                          "consent", Exemption.CONSENT_RECORD, "Records choices.")
                      .maxAge("P6M")
                      .build(),
                  VISITOR.with(Translations.NONE.and("de", "purpose", "Zählt Besucher."))))
          .build();

  private static GuardWithResources guard() {
    return new GuardWithResources();
  }

  private static GuardWithResources guard(PolicyDeclaration policy) {
    GuardWithResources guard = guard();
    for (String language : policy.languages()) {
      guard.with(
          PolicyTexts.resource(policy.id(), policy.languages(), language),
          TextsWriter.write(policy, language));
    }
    return guard;
  }

  private static DeployedPolicy deployed(GuardWithResources guard, PolicyDeclaration policy)
      throws IOException {
    return DeployedPolicy.of(guard.type(), GuardFacts.of(policy));
  }

  private static CookieGuard visit(DeployedPolicy policy, List<String> lines) {
    return CookieGuard.on(
        policy, Exchange.of("/", name -> List.<String>of(), lines::add), GuardSettings.defaults());
  }

  @RepeatedTest(300)
  void everyTextIsTheDeclaredOneInEachLanguage(RepetitionInfo info) throws IOException {
    Random random = new Random(info.getCurrentRepetition());
    PolicyDeclaration policy = anyPolicy(random);
    DeployedPolicy deployed = deployed(guard(policy), policy);

    for (String language : policy.languages()) {
      assertThat(deployed.in(language)).isEqualTo(untranslated(policy.in(language)));
    }
    assertThat(deployed.in("tlh")).isSameAs(deployed.in("en"));
  }

  private static PolicyDeclaration anyPolicy(Random random) {
    RandomFacts facts = new RandomFacts(random);
    List<CookieDeclaration> cookies = new ArrayList<>();
    for (String name : List.of("a", "a", "b=c #1", "local-storage:a", "_ga_*")) {
      cookies.add(cookie(name, facts));
    }
    PolicyDeclaration stated = PolicyFact.pass(SHOP, facts);
    return stated.toBuilder()
        .providers(
            List.of(
                translated(
                    ProviderFact.pass(ProviderDeclaration.of("p", "P").build(), facts), facts),
                ProviderFact.pass(ProviderDeclaration.of("q", "Q").build(), facts)))
        .categories(
            SHOP.categories().stream()
                .map(one -> CategoryFact.pass(one, facts))
                .map(one -> one.with(translations(one.texts(), facts)))
                .toList())
        .authorities(List.of(new AuthorityDeclaration(facts.anyText(), "u", facts.anyText(), "t")))
        .sections(List.of(new SectionDeclaration(facts.anyText(), facts.anyText(), "end")))
        .translations(translations(stated.texts(), facts))
        .cookies(cookies)
        .build();
  }

  private static CookieDeclaration cookie(String name, RandomFacts facts) {
    DeclaredName declared =
        name.contains("*") ? DeclaredName.pattern(name) : new DeclaredName.Exact(name);
    CookieDeclaration cookie =
        CookieFact.pass(
            CookieDeclaration.consent(declared, Category.ANALYTICS).build(),
            new NameKept(name, facts));
    return cookie.with(translations(cookie.texts(), facts));
  }

  private static ProviderDeclaration translated(ProviderDeclaration provider, RandomFacts facts) {
    return provider.with(translations(provider.texts(), facts));
  }

  private static Translations translations(Map<String, String> texts, RandomFacts facts) {
    List<String> translated = new ArrayList<>();
    texts.keySet().forEach(member -> translated.addAll(List.of(member, facts.anyText())));
    return Translations.NONE.and("de", translated.toArray(String[]::new));
  }

  /** The same policy without the translations in the declaration itself. */
  private static PolicyDeclaration untranslated(PolicyDeclaration policy) {
    return policy.toBuilder()
        .translations(Translations.NONE)
        .providers(policy.providers().stream().map(p -> p.with(Translations.NONE)).toList())
        .categories(policy.categories().stream().map(c -> c.with(Translations.NONE)).toList())
        .cookies(policy.cookies().stream().map(c -> c.with(Translations.NONE)).toList())
        .build();
  }

  /** Random facts; the name stays. */
  private record NameKept(String name, RandomFacts facts) implements FactPass<RuntimeException> {
    @Override
    public String text(dev.biscotti.runtime.declaration.Fact fact, String value) {
      return fact == CookieFact.NAME ? name : facts.text(fact, value);
    }

    @Override
    public boolean flag(dev.biscotti.runtime.declaration.Fact fact, boolean value) {
      return facts.flag(fact, value);
    }

    @Override
    public <E extends Enum<E>> E constant(
        dev.biscotti.runtime.declaration.Fact fact, Class<E> type, E value) {
      return facts.constant(fact, type, value);
    }

    @Override
    public dev.biscotti.runtime.declaration.Lifetime lifetime(
        dev.biscotti.runtime.declaration.Fact fact,
        dev.biscotti.runtime.declaration.Lifetime value) {
      return facts.lifetime(fact, value);
    }
  }

  @Test
  void theGuardNeedsNoTextToSetACookie() throws IOException {
    List<String> lines = new ArrayList<>();
    CookieGuard guard = visit(deployed(guard(), SHOP), lines);

    guard.consent().acceptAll();

    assertThat(guard.refusal(GuardFacts.of(VISITOR))).isEmpty();
    assertThat(lines).singleElement().asString().startsWith("consent=");
  }

  @Test
  void missingTextsNameTheResourceAndTheFix() throws IOException {
    DeployedPolicy policy = deployed(guard(), SHOP);

    assertThatIllegalStateException()
        .isThrownBy(() -> policy.in("de"))
        .withMessageStartingWith(
            "META-INF/biscotti/shop/texts.properties is missing from the class")
        .withMessageContaining("package META-INF/biscotti with the classes");
  }

  @Test
  void textsOfAnotherFormatAreNotRead() throws IOException {
    DeployedPolicy policy =
        deployed(guard().with("META-INF/biscotti/shop/texts.properties", "format=2\n"), SHOP);

    assertThatIllegalStateException()
        .isThrownBy(() -> policy.in("en"))
        .withMessageContaining("this release reads format 1 only. Compile the module again.");
  }

  @Test
  void aBrokenEscapeIsAnErrorThatNamesTheFile() throws IOException {
    DeployedPolicy policy =
        deployed(
            guard().with("META-INF/biscotti/shop/texts.properties", "format=1\na=\\u12\n"), SHOP);

    assertThatIllegalStateException()
        .isThrownBy(() -> policy.in("en"))
        .withMessageStartingWith("META-INF/biscotti/shop/texts.properties does not belong to");
  }

  /** A container that is being stopped closes its archives. */
  @Test
  void textsThatFailWhileTheyAreReadBlockWhatNeedsConsentAndThrowNothingElse() throws IOException {
    GuardWithResources guard =
        guard()
            .with(LockResource.name("shop"), LockWriter.text(PolicyLock.empty("shop")))
            .withBroken("META-INF/biscotti/shop/texts.properties");
    DeployedPolicy policy = deployed(guard, SHOP);

    assertThatIllegalStateException()
        .isThrownBy(() -> policy.in("en"))
        .withMessageStartingWith("META-INF/biscotti/shop/texts.properties cannot be read")
        .withMessageContaining("archive closed");
    assertThat(visit(policy, new ArrayList<>()).refusal(GuardFacts.of(VISITOR)))
        .contains(Refusal.NOT_ACCEPTED);
    assertThat(policy.locked().lock()).isInstanceOf(FoundLock.Unreadable.class);
  }

  /** Without texts it is unknown whether the declarations match what visitors were shown. */
  @Test
  void withALockAndWithoutTextsNothingIsSetThatNeedsConsent() throws IOException {
    GuardWithResources guard =
        guard().with(LockResource.name("shop"), LockWriter.text(PolicyLock.empty("shop")));
    DeployedPolicy policy = deployed(guard, SHOP);
    List<String> lines = new ArrayList<>();
    CookieGuard visit = visit(policy, lines);
    visit.consent().acceptAll();

    assertThat(policy.lock()).isInstanceOf(FoundLock.Read.class);
    assertThat(policy.locked().lock()).isInstanceOf(FoundLock.Unreadable.class);
    assertThat(visit.refusal(GuardFacts.of(VISITOR))).contains(Refusal.NOT_ACCEPTED);
  }

  @Test
  void aPolicyDeclaredWithoutTheCompilerHasItsTexts() {
    DeployedPolicy policy = DeployedPolicy.of(SHOP);

    assertThat(policy.in("de").cookies().get(1).purpose()).isEqualTo("Zählt Besucher.");
    assertThat(policy.rules()).isSameAs(SHOP);
  }
}
