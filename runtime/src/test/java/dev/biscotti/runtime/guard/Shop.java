package dev.biscotti.runtime.guard;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentRecord.Entry;
import dev.biscotti.runtime.consent.RecordIssuer;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PathPattern;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The policy for the tests of the guard. */
public final class Shop {
  public static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  public static final Revision REVISION = new Revision(2, 0x1e5eed);
  public static final GuardSettings SETTINGS =
      GuardSettings.defaults().withClock(clock(TODAY)).withEnvironment("production");

  public static final CookieDeclaration SESSION =
      CookieDeclaration.essential("__Host-session", Exemption.AUTHENTICATION, "Signs you in.")
          .lifetime(lasting("P30D", true))
          .build();
  public static final CookieDeclaration CSRF =
      CookieDeclaration.essential("csrf", Exemption.SECURITY, "Protects forms.").build();
  public static final CookieDeclaration CONTAINER =
      CookieDeclaration.essential("JSESSIONID", Exemption.SECURITY, "Protects forms.")
          .setBy(SetBy.FRAMEWORK)
          .build();
  public static final CookieDeclaration PREVIEW =
      CookieDeclaration.essential("preview", Exemption.SERVICE_DELIVERY, "Shows the preview.")
          .environment("preview")
          .build();
  public static final CookieDeclaration CONSENT =
      CookieDeclaration.essential("shop-consent", Exemption.CONSENT_RECORD, "Records choices.")
          .lifetime(lasting("P6M", false))
          .build();
  public static final CookieDeclaration VISITOR =
      CookieDeclaration.consent("_visitor", "analytics", "Counts visitors.")
          .lifetime(lasting("P13M", false))
          .build();
  public static final CookieDeclaration HEATMAP =
      CookieDeclaration.consent("_heatmap", "analytics", "Maps clicks.")
          .since(LocalDate.of(2026, 8, 25))
          .build();
  public static final CookieDeclaration ANALYTICS_FAMILY =
      CookieDeclaration.consent(
              DeclaredName.pattern("_ga_*", "the property"), "analytics", "Counts visitors.")
          .attributes(new CookieAttributes("/", "shop.example", SameSite.LAX, true, false, false))
          .setBy(SetBy.SCRIPT)
          .build();
  public static final CookieDeclaration CAMPAIGN_FAMILY =
      CookieDeclaration.consent(
              DeclaredName.pattern("campaign_*", "the campaign"), "marketing", "Counts clicks.")
          .lifetime(lasting("P30D", false))
          .build();
  public static final CookieDeclaration CAMPAIGN_SUMMER =
      CookieDeclaration.consent(
              DeclaredName.pattern("campaign_summer_*", "the day"), "marketing", "Counts clicks.")
          .build();
  public static final CookieDeclaration CAMPAIGN_LAST =
      CookieDeclaration.essential("campaign_last", Exemption.USER_INPUT, "Keeps your voucher.")
          .build();
  public static final CookieDeclaration LAYOUT =
      CookieDeclaration.consent("layout", "functional", "Remembers the layout.")
          .environment("preview")
          .build();
  public static final CookieDeclaration STATISTICS =
      CookieDeclaration.consent("stats", "statistics", "Counts pages.").build();
  public static final CookieDeclaration STORED =
      CookieDeclaration.consent("seen", "analytics", "Remembers what you saw.")
          .storage(Storage.LOCAL_STORAGE)
          .lifetime(new Lifetime.UntilCleared(""))
          .build();

  public static final DeployedPolicy POLICY = policy(LocalDate.of(2026, 6, 1));

  private Shop() {}

  public static DeployedPolicy policy(LocalDate effective) {
    return DeployedPolicy.of(
        PolicyDeclaration.of("shop", effective)
            .noticeDays(14)
            .consentRecord("shop-consent")
            .categories(
                List.of(
                    CategoryDeclaration.builtIn("essential"),
                    CategoryDeclaration.builtIn("functional").withRevision(REVISION),
                    CategoryDeclaration.builtIn("analytics").withRevision(REVISION),
                    CategoryDeclaration.builtIn("marketing").withRevision(REVISION),
                    new CategoryDeclaration("statistics", "", "", "", Regime.OPT_OUT, REVISION),
                    CategoryDeclaration.builtIn("social")))
            .consentFreePaths(
                List.of(new PathPattern("/sign/{token}"), new PathPattern("/legal/**")))
            .cookies(
                List.of(
                    SESSION,
                    CSRF,
                    CONTAINER,
                    PREVIEW,
                    CONSENT,
                    VISITOR,
                    HEATMAP,
                    ANALYTICS_FAMILY,
                    CAMPAIGN_FAMILY,
                    CAMPAIGN_SUMMER,
                    CAMPAIGN_LAST,
                    LAYOUT,
                    STATISTICS,
                    STORED))
            .build());
  }

  public static Lifetime lasting(String period, boolean renewed) {
    return new Lifetime.Lasting(LifetimePeriod.parse(period).orElseThrow(), renewed, "");
  }

  public static Clock clock(LocalDate day) {
    return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  public static GuardSettings on(LocalDate day) {
    return SETTINGS.withClock(clock(day));
  }

  public static Entry yes(String category) {
    return new Entry(ConsentRecord.tag(category), true, REVISION);
  }

  public static Entry no(String category) {
    return new Entry(ConsentRecord.tag(category), false, REVISION);
  }

  public static String record(LocalDate day, Entry... entries) {
    return record(POLICY, day, entries);
  }

  public static String record(DeployedPolicy policy, LocalDate day, Entry... entries) {
    List<Entry> sorted =
        Arrays.stream(entries).sorted(Comparator.comparingInt(Entry::tag)).toList();
    return "shop-consent="
        + new ConsentRecord(RecordIssuer.of(policy), day, sorted, List.of()).text();
  }

  public static String granted(String... categories) {
    return record(TODAY, Arrays.stream(categories).map(Shop::yes).toArray(Entry[]::new));
  }

  /** A guard for a request with these Cookie header lines. */
  public static CookieGuard visitedWith(String... cookieLines) {
    return Browser.with(cookieLines).visits(POLICY, SETTINGS);
  }
}
