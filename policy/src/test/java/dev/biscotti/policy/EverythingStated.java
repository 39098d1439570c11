package dev.biscotti.policy;

import dev.biscotti.annotations.EssentialBasis;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.Relation;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Signal;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PathPattern;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.declaration.Translations;
import java.time.LocalDate;
import java.util.List;

/** Declarations in which every fact differs from its default. */
final class EverythingStated {
  static final PolicyDeclaration POLICY =
      PolicyDeclaration.of("stated", LocalDate.of(2026, 6, 1))
          .site("shop.example")
          .controller("Shop AB")
          .contact("privacy@shop.example")
          .address("Storgatan 1, Stockholm")
          .dataProtectionOfficer("dpo@shop.example")
          .countries(List.of("SE", "DE"))
          .essentialBasis(EssentialBasis.CONTRACT)
          .noticeDays(14)
          .consentRecord("record")
          .summary("A summary.")
          .privacyPolicy("https://shop.example/privacy")
          .scope(List.of("shop.example"))
          .languages(List.of("en", "de"))
          .consentFreePaths(List.of(new PathPattern("/sign")))
          .translations(Translations.NONE.and("de", "summary", "Zusammengefasst."))
          .providers(
              List.of(
                  ProviderDeclaration.of("counter", "Counter Inc.")
                      .role("Counts.")
                      .relation(Relation.JOINT_CONTROLLER)
                      .privacyPolicy("https://counter.example")
                      .country("US")
                      .dataLocation("USA")
                      .transfer("The EU-US Data Privacy Framework.")
                      .retention("P1Y")
                      .recipients(List.of("Host Ltd"))
                      .optOut("https://counter.example/out")
                      .setsCookies(false)
                      .ownDomain(true)
                      .translations(Translations.NONE.and("de", "role", "Zählt."))
                      .build()))
          .categories(
              List.of(
                  new CategoryDeclaration(
                      "counting",
                      "Counting",
                      "They count.",
                      "Nobody counts.",
                      Regime.OPT_OUT,
                      List.of(Signal.AD_USER_DATA, Signal.ANALYTICS_STORAGE),
                      Revision.digest(77),
                      Translations.NONE.and("de", "title", "Zählung"))))
          .cookies(
              List.of(
                  complete(
                      CookieDeclaration.consent(
                          DeclaredName.pattern("visitor_*", "the site"), "counting", "Counts.")),
                  complete(CookieDeclaration.essential("s", Exemption.SECURITY, "Protects."))))
          .build();

  private EverythingStated() {}

  private static CookieDeclaration complete(CookieDeclarationBuilder cookie) {
    return cookie
        .provider("counter")
        .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P1D"), true, "you leave"))
        .attributes(
            new CookieAttributes("/shop", "shop.example", SameSite.NONE, false, false, true))
        .row("Counters")
        .storage(Storage.INDEXED_DB)
        .setBy(SetBy.SCRIPT)
        .environment("test")
        .protection(Protection.SIGNED)
        .setWhen("you look")
        .ifRefused("nobody counts")
        .since(LocalDate.of(2026, 1, 2))
        .valueType("java.util.UUID")
        .source(new DeclarationSource("shop.Cookies", "VISITOR"))
        .translations(Translations.NONE.and("de", "purpose", "Zählt."))
        .build();
  }
}
