package dev.biscotti.tooling.lock;

import static dev.biscotti.tooling.lock.Shop.campaign;
import static dev.biscotti.tooling.lock.Shop.heatmap;
import static dev.biscotti.tooling.lock.Shop.lasting;
import static dev.biscotti.tooling.lock.Shop.plausible;
import static dev.biscotti.tooling.lock.Shop.policy;
import static dev.biscotti.tooling.lock.Shop.session;
import static dev.biscotti.tooling.lock.Shop.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.lock.PolicyLock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which changes visitors are asked about, and which a person must review. */
class ChangeClassTest {
  private static final LocalDate LATER = LocalDate.of(2026, 9, 1);

  /**
   * A change, the classes of the resulting changes, and the cookies that visitors are asked about
   * again.
   */
  private record Row(
      String name, PolicyDeclaration before, PolicyDeclaration after, String found, String asked) {}

  private static Row row(
      String name,
      CookieDeclarationBuilder before,
      CookieDeclarationBuilder after,
      String found,
      String asked) {
    return new Row(
        name,
        policy(session(), before, campaign()).build(),
        policy(session(), after, campaign()).build(),
        found,
        asked);
  }

  private static CookieDeclarationBuilder reaching(String domain, String path, SameSite sameSite) {
    return Shop.visitor()
        .attributes(new CookieAttributes(path, domain, sameSite, true, true, false));
  }

  private static CookieDeclarationBuilder essential(String purpose) {
    return CookieDeclaration.essential("_visitor", Exemption.SECURITY, purpose)
        .provider("plausible")
        .lifetime(lasting("P13M"));
  }

  private static CookieDeclarationBuilder lifetime(String period, boolean renewed, String end) {
    return Shop.visitor().lifetime(new Lifetime.Lasting(LifetimePeriod.of(period), renewed, end));
  }

  private static PolicyDeclaration withProvider(String name, String location, String... others) {
    return policy(session(), visitor(), campaign())
        .providers(List.of(plausible(name, location, others)))
        .build();
  }

  private static PolicyDeclaration withRegime(Regime regime) {
    return policy(session(), visitor(), campaign())
        .categories(
            List.of(
                CategoryDeclaration.builtIn(Category.ESSENTIAL),
                new CategoryDeclaration(Category.ANALYTICS, "", "", "", regime, Revision.NONE),
                CategoryDeclaration.builtIn(Category.MARKETING)))
        .build();
  }

  private static Stream<Row> rows() {
    CookieDeclarationBuilder browser = visitor().lifetime(new Lifetime.UntilBrowserCloses(""));
    PolicyDeclaration shop = Shop.opened();
    return Stream.of(
        new Row(
            "cookie added to a consent category",
            shop,
            policy(session(), visitor(), heatmap(), campaign()).build(),
            "CONSENT COOKIE_ADDED",
            "_heatmap"),
        new Row(
            "new consent category",
            shop,
            policy(
                    session(),
                    visitor(),
                    campaign(),
                    CookieDeclaration.consent("layout", "functional", "Remembers the layout."))
                .categories(
                    List.of(
                        CategoryDeclaration.builtIn(Category.ESSENTIAL),
                        CategoryDeclaration.builtIn(Category.ANALYTICS),
                        CategoryDeclaration.builtIn(Category.FUNCTIONAL),
                        CategoryDeclaration.builtIn(Category.MARKETING)))
                .build(),
            "CONSENT COOKIE_ADDED, CONSENT CATEGORY_ADDED",
            "layout"),
        row(
            "essential to consent",
            essential("Counts visitors."),
            visitor(),
            "CONSENT MADE_OPTIONAL",
            "_visitor"),
        row(
            "consent to essential",
            visitor(),
            essential("Counts visitors."),
            "REVIEW MADE_ESSENTIAL",
            ""),
        row(
            "another category",
            visitor(),
            CookieDeclaration.consent("_visitor", Category.MARKETING, "Counts visitors.")
                .provider("plausible")
                .lifetime(lasting("P13M")),
            "CONSENT CATEGORY_CHANGED",
            "_visitor"),
        row(
            "another provider",
            visitor().provider(""),
            visitor(),
            "CONSENT PROVIDER_CHANGED",
            "_visitor"),
        row(
            "no provider any more",
            visitor(),
            visitor().provider(""),
            "DISCLOSURE PROVIDER_REMOVED",
            ""),
        new Row(
            "provider is another company",
            shop,
            withProvider("Implausible", "EU"),
            "CONSENT PROVIDER_RENAMED",
            "_visitor"),
        new Row(
            "data goes elsewhere",
            shop,
            withProvider("Plausible", "US"),
            "CONSENT DATA_LOCATION_CHANGED",
            "_visitor"),
        new Row(
            "recipient added",
            shop,
            withProvider("Plausible", "EU", "Another"),
            "CONSENT RECIPIENT_ADDED",
            "_visitor"),
        new Row(
            "recipient removed",
            withProvider("Plausible", "EU", "Another"),
            shop,
            "DISCLOSURE RECIPIENT_REMOVED",
            ""),
        row(
            "lifetime extended",
            visitor(),
            lifetime("P14M", false, ""),
            "CONSENT LIFETIME_EXTENDED",
            "_visitor"),
        row("session to persistent", browser, visitor(), "CONSENT LIFETIME_EXTENDED", "_visitor"),
        row(
            "counted anew from each visit",
            visitor(),
            lifetime("P13M", true, ""),
            "CONSENT LIFETIME_EXTENDED",
            "_visitor"),
        row(
            "ends earlier no longer",
            lifetime("P13M", false, "you leave"),
            visitor(),
            "CONSENT LIFETIME_EXTENDED",
            "_visitor"),
        row(
            "the end in other words",
            lifetime("P13M", false, "you leave"),
            lifetime("P13M", false, "you go"),
            "REVIEW END_REWORDED",
            ""),
        row(
            "lifetime shortened",
            visitor(),
            lifetime("P12M", false, ""),
            "DISCLOSURE LIFETIME_SHORTENED",
            ""),
        row("persistent to session", visitor(), browser, "DISCLOSURE LIFETIME_SHORTENED", ""),
        row(
            "the same lifetime in other units",
            lifetime("P1D", false, ""),
            lifetime("PT24H", false, ""),
            "",
            ""),
        row(
            "domain added",
            reaching("", "/", SameSite.LAX),
            reaching("shop.example", "/", SameSite.LAX),
            "CONSENT SCOPE_WIDENED",
            "_visitor"),
        row(
            "wider domain",
            reaching("www.shop.example", "/", SameSite.LAX),
            reaching("shop.example", "/", SameSite.LAX),
            "CONSENT SCOPE_WIDENED",
            "_visitor"),
        row(
            "narrower domain",
            reaching("shop.example", "/", SameSite.LAX),
            reaching("www.shop.example", "/", SameSite.LAX),
            "DISCLOSURE SCOPE_NARROWED",
            ""),
        row(
            "path widened",
            reaching("", "/cart", SameSite.LAX),
            reaching("", "/", SameSite.LAX),
            "CONSENT SCOPE_WIDENED",
            "_visitor"),
        row(
            "path narrowed",
            reaching("", "/", SameSite.LAX),
            reaching("", "/cart", SameSite.LAX),
            "DISCLOSURE SCOPE_NARROWED",
            ""),
        row(
            "sent with requests of other sites",
            reaching("", "/", SameSite.LAX),
            reaching("", "/", SameSite.NONE),
            "CONSENT SCOPE_WIDENED",
            "_visitor"),
        row(
            "every environment",
            visitor().environment("staging"),
            visitor(),
            "CONSENT SCOPE_WIDENED",
            "_visitor"),
        row(
            "one name to a pattern",
            CookieDeclaration.consent("_ga_x", Category.ANALYTICS, "Counts."),
            CookieDeclaration.consent(
                DeclaredName.pattern("_ga_*", ""), Category.ANALYTICS, "Counts."),
            "CONSENT COOKIE_ADDED, DISCLOSURE COOKIE_REMOVED",
            "_ga_*"),
        new Row(
            "cookie removed",
            shop,
            policy(session(), campaign()).build(),
            "DISCLOSURE COOKIE_REMOVED",
            ""),
        new Row(
            "essential cookie added",
            policy(visitor(), campaign()).build(),
            shop,
            "DISCLOSURE COOKIE_ADDED",
            ""),
        new Row(
            "essential cookie kept longer",
            shop,
            policy(session().lifetime(lasting("P60D")), visitor(), campaign()).build(),
            "DISCLOSURE LIFETIME_EXTENDED",
            ""),
        row(
            "purpose in other words",
            visitor(),
            Shop.visitor("Counts people."),
            "REVIEW PURPOSE_REWORDED",
            ""),
        row(
            "purpose in other white space",
            visitor(),
            Shop.visitor("Counts\n  visitors. "),
            "",
            ""),
        new Row(
            "asks no longer beforehand",
            shop,
            withRegime(Regime.OPT_OUT),
            "REVIEW REGIME_CHANGED",
            ""),
        new Row(
            "asks beforehand",
            withRegime(Regime.OPT_OUT),
            shop,
            "CONSENT REGIME_CHANGED",
            "_visitor"),
        row(
            "hidden from scripts",
            visitor().attributes(new CookieAttributes("/", "", SameSite.LAX, true, false, false)),
            visitor(),
            "EDITORIAL HARDENED",
            ""),
        row(
            "shown to scripts",
            visitor(),
            visitor().attributes(new CookieAttributes("/", "", SameSite.LAX, true, false, false)),
            "DISCLOSURE LOOSENED",
            ""),
        row(
            "source moved, shown in another row",
            visitor(),
            visitor().source(new DeclarationSource("other.Type", "FIELD")).row("statistics"),
            "",
            ""));
  }

  @TestFactory
  Stream<DynamicTest> eachChangeHasItsClass() {
    return rows()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name(),
                    () -> {
                      PolicyLock lock = Shop.lock(row.before());
                      LockCheck check = LockCheck.of(Optional.of(lock), row.after());

                      assertThat(
                              String.join(
                                  ", ",
                                  check.changes().stream()
                                      .map(one -> one.changeClass() + " " + one.kind())
                                      .toList()))
                          .isEqualTo(row.found());
                      assertThat(check.passes())
                          .isEqualTo(row.found().isEmpty() || row.found().startsWith("EDITORIAL"));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> onlyWhatChangedIsAskedAboutAgain() {
    return rows()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name(),
                    () -> {
                      PolicyLock lock = Shop.lock(row.before());
                      PolicyLock after = Shop.accepted(Optional.of(lock), row.after(), LATER);

                      assertThat(
                              String.join(
                                  ", ",
                                  after.cookies().stream()
                                      .filter(
                                          one ->
                                              one.since()
                                                  .filter(
                                                      since ->
                                                          !lock.history()
                                                              .get(0)
                                                              .mark()
                                                              .equals(since.mark()))
                                                  .isPresent())
                                      .map(one -> one.key())
                                      .toList()))
                          .isEqualTo(row.asked());
                      assertThat(LockCheck.of(Optional.of(after), row.after()).changes()).isEmpty();
                      assertThat(Shop.accepted(Optional.of(after), row.after(), LATER.plusDays(9)))
                          .isEqualTo(after);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whatIsToBeReviewedNeedsAReason() {
    return rows()
        .filter(row -> row.found().contains("REVIEW"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name(),
                    () ->
                        org.assertj.core.api.Assertions.assertThatThrownBy(
                                () ->
                                    Acceptance.because(" ")
                                        .accept(
                                            Optional.of(Shop.lock(row.before())),
                                            row.after(),
                                            Shop.on(LATER)))
                            .isInstanceOf(ReasonRequiredException.class)
                            .hasMessageContaining("REVIEW ")));
  }
}
