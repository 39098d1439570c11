package dev.biscotti.policy;

import static dev.biscotti.policy.ExamplePolicies.lasting;
import static dev.biscotti.policy.ExamplePolicies.provider;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.Relation;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.lock.MaterialDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MaterialDigestTest {
  private static final String PURPOSE = "Counts visitors.";

  @Test
  void equalFactsHaveEqualDigests() {
    Revision revision = revision(visitor());

    assertThat(revision.number()).isZero();
    assertThat(revision.digest()).isPositive();
    assertThat(revision(visitor())).isEqualTo(revision);
  }

  @Test
  void nobodyIsAskedAboutEssentialCookies() {
    assertThat(
            MaterialDigest.revisionOf(ExamplePolicies.kontra().declaration(), Category.ESSENTIAL))
        .isEqualTo(Revision.NONE);
  }

  @TestFactory
  Stream<DynamicTest> materialChangesChangeTheDigest() {
    return Stream.of(
            change("another name", CookieDeclaration.consent("_w", Category.ANALYTICS, PURPOSE)),
            change(
                "a pattern",
                CookieDeclaration.consent(
                    DeclaredName.pattern("_visitor*", ""), Category.ANALYTICS, PURPOSE)),
            change(
                "another purpose",
                CookieDeclaration.consent("_visitor", Category.ANALYTICS, "Counts clicks.")),
            change("another provider", visitor().provider("two")),
            change("a longer lifetime", visitor().lifetime(lasting("P14M", false, ""))),
            change("a sliding lifetime", visitor().lifetime(lasting("P13M", true, ""))),
            change("another end", visitor().lifetime(lasting("P13M", false, "you leave"))),
            change("another storage", visitor().storage(Storage.LOCAL_STORAGE)),
            change("an environment", visitor().environment("preview")),
            change("a domain", visitor().attributes(attributes("/", "a.example", SameSite.LAX))),
            change("a path", visitor().attributes(attributes("/a", "", SameSite.LAX))),
            change("other sites", visitor().attributes(attributes("/", "", SameSite.NONE))))
        .map(
            change ->
                DynamicTest.dynamicTest(
                    change.what(),
                    () -> assertThat(revision(change.cookie())).isNotEqualTo(revision(visitor()))));
  }

  @TestFactory
  Stream<DynamicTest> otherChangesLeaveTheDigestUnchanged() {
    return Stream.of(
            change("the row", visitor().row("one row")),
            change(
                "the place of the declaration",
                visitor().source(new DeclarationSource("a.B", "C"))),
            change("the date", visitor().since(LocalDate.of(2026, 1, 1))),
            change("the protection", visitor().protection(Protection.SIGNED)),
            change("the type", visitor().valueType("java.util.UUID")),
            change("what is lost", visitor().ifRefused("something")),
            change("the unit of the lifetime", visitor().lifetime(lasting("P1Y1M", false, ""))),
            change(
                "a stricter site rule", visitor().attributes(attributes("/", "", SameSite.STRICT))),
            change(
                "white space",
                CookieDeclaration.consent("_visitor", Category.ANALYTICS, " Counts  visitors.\n")
                    .provider("one")
                    .lifetime(lasting("P13M", false, ""))))
        .map(
            change ->
                DynamicTest.dynamicTest(
                    change.what(),
                    () -> assertThat(revision(change.cookie())).isEqualTo(revision(visitor()))));
  }

  @Test
  void whatTheProviderDoesWithTheDataIsMaterial() {
    CookieDeclaration cookie = visitor().build();
    Revision before = of(List.of(cookie), provider("one", "One").build(), Regime.OPT_IN);

    assertThat(of(List.of(cookie), provider("one", "Two").build(), Regime.OPT_IN))
        .isNotEqualTo(before);
    assertThat(
            of(List.of(cookie), provider("one", "One").dataLocation("US").build(), Regime.OPT_IN))
        .isNotEqualTo(before);
    assertThat(
            of(
                List.of(cookie),
                provider("one", "One").recipients(List.of("Three")).build(),
                Regime.OPT_IN))
        .isNotEqualTo(before);
    assertThat(of(List.of(cookie), provider("one", "One").role("Counts.").build(), Regime.OPT_IN))
        .isEqualTo(before);
    assertThat(of(List.of(cookie), provider("one", "One").build(), Regime.OPT_OUT))
        .isNotEqualTo(before);
  }

  @Test
  void theOrderOfDeclarationsAndOtherCategoriesDoNotMatter() {
    CookieDeclaration one = visitor().build();
    CookieDeclaration two =
        CookieDeclaration.consent("_two", Category.ANALYTICS, "Counts again.").build();
    CookieDeclaration marketing =
        CookieDeclaration.consent("_ad", Category.MARKETING, "Advertises.").build();
    CookieDeclaration essential =
        CookieDeclaration.essential("s", Exemption.SECURITY, "Protects.").build();
    ProviderDeclaration provider = provider("one", "One").build();

    assertThat(of(List.of(two, marketing, essential, one), provider, Regime.OPT_IN))
        .isEqualTo(of(List.of(one, two), provider, Regime.OPT_IN))
        .isNotEqualTo(of(List.of(one), provider, Regime.OPT_IN));
  }

  /** The digest of the first release. With a different one, all visitors would be asked again. */
  @Test
  void declarationsWithoutLaterFactsKeepTheirDigest() {
    assertThat(revision(visitor())).isEqualTo(Revision.digest(741_465_825));
  }

  @Test
  void onlyAProviderWithPurposesOfItsOwnIsMaterial() {
    List<CookieDeclaration> cookies = List.of(visitor().build());
    Revision unstated = of(cookies, provider("one", "One").build(), Regime.OPT_IN);
    Revision controller = of(cookies, related(Relation.CONTROLLER), Regime.OPT_IN);

    assertThat(of(cookies, related(Relation.PROCESSOR), Regime.OPT_IN)).isEqualTo(unstated);
    assertThat(controller).isNotEqualTo(unstated);
    assertThat(of(cookies, related(Relation.JOINT_CONTROLLER), Regime.OPT_IN))
        .isEqualTo(controller);
  }

  private static ProviderDeclaration related(Relation relation) {
    return provider("one", "One").relation(relation).transfer("SCC").build();
  }

  private static CookieDeclarationBuilder visitor() {
    return CookieDeclaration.consent("_visitor", Category.ANALYTICS, PURPOSE)
        .provider("one")
        .lifetime(lasting("P13M", false, ""));
  }

  private static CookieAttributes attributes(String path, String domain, SameSite sameSite) {
    return new CookieAttributes(path, domain, sameSite, true, true, false);
  }

  private static Change change(String what, CookieDeclarationBuilder cookie) {
    return new Change(what, cookie);
  }

  private static Revision revision(CookieDeclarationBuilder cookie) {
    return of(List.of(cookie.build()), provider("one", "One").build(), Regime.OPT_IN);
  }

  private static Revision of(
      List<CookieDeclaration> cookies, ProviderDeclaration provider, Regime regime) {
    return MaterialDigest.revisionOf(
        PolicyDeclaration.of("p", LocalDate.of(2026, 1, 1))
            .providers(List.of(provider))
            .categories(
                List.of(
                    new CategoryDeclaration(Category.ANALYTICS, "", "", "", regime, Revision.NONE)))
            .cookies(cookies)
            .build(),
        Category.ANALYTICS);
  }

  private record Change(String what, CookieDeclarationBuilder cookie) {}
}
