package dev.biscotti.policy;

import dev.biscotti.annotations.Authority;
import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PathPattern;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclarationBuilder;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Policies of three fictional sites, and helpers to write more. */
public final class ExamplePolicies {
  private ExamplePolicies() {}

  public static LockedPolicy kontra() {
    return LockedPolicy.unlocked(
        PolicyDeclaration.of("kontra", LocalDate.of(2026, 5, 15))
            .site("usekontra.com")
            .controller("Kontra AB")
            .contact("hello@usekontra.com")
            .summary(
                "We use the minimum: what keeps you signed in, and your choice of theme. There is no"
                    + " marketing cookie and nothing that follows you to other sites.")
            .consentRecord("kontra-consent")
            .providers(
                List.of(
                    provider("supabase", "Supabase, Inc.")
                        .role("Runs the sign-in for us. Its cookies are set on our own domain.")
                        .country("US")
                        .dataLocation("Frankfurt, Germany")
                        .privacyPolicy("https://supabase.com/privacy")
                        .build(),
                    provider("vercel", "Vercel Inc.")
                        .role(
                            "Hosts the site. For protection against attacks and for routing, its"
                                + " servers may set cookies that are strictly necessary to reach us.")
                        .country("US")
                        .dataLocation("EU and US, under standard contractual clauses")
                        .privacyPolicy("https://vercel.com/legal/privacy-policy")
                        .build()))
            .categories(
                List.of(
                    CategoryDeclaration.builtIn(Category.ESSENTIAL),
                    whenEmpty(
                        Category.FUNCTIONAL,
                        "Features that would need them, such as recent searches or a remembered"
                            + " column layout, will ask you first."),
                    whenEmpty(
                        Category.ANALYTICS,
                        "We run neither Google Analytics, Plausible, PostHog nor Vercel Analytics. A"
                            + " provider we add will be listed here with its purpose, lifetimes and"
                            + " data location, and will never receive what your invoices or contracts"
                            + " say."),
                    whenEmpty(
                        Category.MARKETING,
                        "We run no retargeting pixels, conversion trackers or advertising tags, and"
                            + " have no plans to.")))
            .authorities(
                List.of(
                    new AuthorityDeclaration(
                        "Swedish Post and Telecom Authority (PTS)",
                        "https://pts.se",
                        "SE",
                        Authority.COOKIES),
                    new AuthorityDeclaration(
                        "Swedish Authority for Privacy Protection (IMY)",
                        "https://www.imy.se",
                        "SE",
                        Authority.PERSONAL_DATA)))
            .consentFreePaths(
                List.of(new PathPattern("/sign/{token}"), new PathPattern("/i/{token}")))
            .sections(
                List.of(
                    new SectionDeclaration(
                        "Shared invoices and contracts",
                        "The signing page and the public invoice page work without an account.",
                        "conditions")))
            .cookies(
                List.of(
                    CookieDeclaration.essential(
                            "sb-access-token", Exemption.AUTHENTICATION, "Keeps you signed in.")
                        .provider("supabase")
                        .row("sign-in")
                        .ifRefused("you cannot reach the dashboard.")
                        .source(new DeclarationSource("com.usekontra.KontraCookies", "ACCESS"))
                        .build(),
                    CookieDeclaration.essential(
                            "sb-refresh-token", Exemption.AUTHENTICATION, "Keeps you signed in.")
                        .provider("supabase")
                        .row("sign-in")
                        .lifetime(lasting("P30D", false, "you sign out"))
                        .ifRefused("you cannot reach the dashboard.")
                        .source(new DeclarationSource("com.usekontra.KontraCookies", "REFRESH"))
                        .build(),
                    CookieDeclaration.essential(
                            "kontra-theme",
                            Exemption.USER_PREFERENCE,
                            "Remembers light or dark, so that no page flashes in the wrong colours.")
                        .lifetime(lasting("P1Y", false, ""))
                        .attributes(readableByScripts())
                        .setWhen("you pick a theme")
                        .source(new DeclarationSource("com.usekontra.KontraCookies", "THEME"))
                        .valueType("com.usekontra.Theme")
                        .build(),
                    CookieDeclaration.essential(
                            "kontra-consent",
                            Exemption.CONSENT_RECORD,
                            "Records which categories you accepted, so that we need not ask on every"
                                + " visit.")
                        .lifetime(lasting("P6M", false, ""))
                        .source(new DeclarationSource("com.usekontra.KontraCookies", "CONSENT"))
                        .build()))
            .build());
  }

  /** A policy with a lock in which nothing has changed yet. */
  static LockedPolicy locked(PolicyDeclaration policy) {
    return new LockedPolicy(policy, new FoundLock.Read(PolicyLock.empty(policy.id())));
  }

  public static LockedPolicy aktara() {
    return locked(
        PolicyDeclaration.of("aktara", LocalDate.of(2026, 3, 23))
            .site("aktara.ai")
            .controller("Aktara Ltd")
            .contact("privacy@aktara.ai")
            .noticeDays(14)
            .scope(List.of("aktara.ai", "*.aktara.ai"))
            .providers(
                List.of(
                    provider("google", "Google Ireland Limited")
                        .role("Signs you in with your Google account, if you choose that.")
                        .country("IE")
                        .privacyPolicy("https://policies.google.com/privacy")
                        .ownDomain(true)
                        .build(),
                    provider("twilio", "Twilio Inc.")
                        .role("Sends the text message with the code when you sign in by phone.")
                        .country("US")
                        .dataLocation("US, under the EU–US Data Privacy Framework")
                        .privacyPolicy("https://www.twilio.com/legal/privacy")
                        .setsCookies(false)
                        .build(),
                    provider("vercel", "Vercel Inc.")
                        .role("Hosts the site and its previews.")
                        .country("US")
                        .dataLocation("EU and US, under standard contractual clauses")
                        .privacyPolicy("https://vercel.com/legal/privacy-policy")
                        .build()))
            .categories(
                List.of(
                    CategoryDeclaration.builtIn(Category.ESSENTIAL),
                    CategoryDeclaration.builtIn(Category.FUNCTIONAL),
                    whenEmpty(
                        Category.ANALYTICS,
                        "Should we begin to measure, we will use a tool like Plausible that follows"
                            + " nobody across sites and shares nothing with advertisers."),
                    whenEmpty(
                        Category.MARKETING,
                        "We embed no advertising networks, social media widgets or tracking pixels.")))
            .authorities(
                List.of(
                    new AuthorityDeclaration(
                        "Information Commissioner’s Office (ICO)", "https://ico.org.uk", "GB", "")))
            .sections(
                List.of(
                    new SectionDeclaration(
                        "Demo mode",
                        "You can try Aktara in *demo mode* without signing in. It sets no cookie.",
                        Category.ESSENTIAL)))
            .cookies(
                List.of(
                    CookieDeclaration.essential(
                            "authjs.session-token",
                            Exemption.AUTHENTICATION,
                            "Keeps you signed in. Holds a token, and no personal data that anybody"
                                + " else could read.")
                        .lifetime(lasting("P30D", true, "you sign out"))
                        .protection(Protection.ENCRYPTED)
                        .setWhen("you sign in")
                        .ifRefused("you are signed out; if you block it, you cannot sign in.")
                        .source(new DeclarationSource("ai.aktara.AktaraCookies", "SESSION"))
                        .build(),
                    CookieDeclaration.essential(
                            "authjs.csrf-token",
                            Exemption.SECURITY,
                            "Protects the forms for signing in and out against requests forged by"
                                + " other sites.")
                        .source(new DeclarationSource("ai.aktara.AktaraCookies", "CSRF"))
                        .build(),
                    CookieDeclaration.essential(
                            "authjs.callback-url",
                            Exemption.USER_INPUT,
                            "Holds the path you wanted to reach, to bring you there once you are"
                                + " signed in.")
                        .setWhen("you are asked to sign in")
                        .source(new DeclarationSource("ai.aktara.AktaraCookies", "CALLBACK"))
                        .build(),
                    CookieDeclaration.essential(
                            "__vercel_live_token",
                            Exemption.AUTHENTICATION,
                            "Lets our team into a preview of the site.")
                        .provider("vercel")
                        .setBy(SetBy.INFRASTRUCTURE)
                        .environment("preview")
                        .source(new DeclarationSource("ai.aktara.AktaraCookies", "PREVIEW"))
                        .build()))
            .build());
  }

  public static LockedPolicy storefront() {
    return locked(
        PolicyDeclaration.of("storefront", LocalDate.of(2026, 6, 1))
            .site("shop.example")
            .controller("Shop AB")
            .contact("https://shop.example/contact")
            .privacyPolicy("/privacy")
            .noticeDays(14)
            .consentRecord("shop-consent")
            .providers(
                List.of(
                    provider("plausible", "Plausible Insights OÜ")
                        .role("Counts visits for us. It must **not** use the data for itself.")
                        .country("EE")
                        .dataLocation("EU")
                        .retention("P25M")
                        .privacyPolicy("https://plausible.io/data-policy")
                        .build(),
                    provider("adnet", "AdNet GmbH")
                        .role("Shows our advertisements on other sites.")
                        .country("DE")
                        .dataLocation("EU")
                        .retention("until you object")
                        .recipients(List.of("AdNet Measurement GmbH", "AdNet Exchange B.V."))
                        .privacyPolicy("https://adnet.example/privacy")
                        .optOut("https://adnet.example/opt-out")
                        .build()))
            .categories(
                List.of(
                    CategoryDeclaration.builtIn(Category.ESSENTIAL),
                    CategoryDeclaration.builtIn(Category.FUNCTIONAL),
                    CategoryDeclaration.builtIn(Category.ANALYTICS),
                    CategoryDeclaration.builtIn(Category.MARKETING),
                    new CategoryDeclaration(
                        "appearance",
                        "Appearance",
                        "How the shop looks to you.",
                        "",
                        Regime.OPT_OUT,
                        Revision.NONE)))
            .authorities(
                List.of(
                    new AuthorityDeclaration("PTS", "https://pts.se", "SE", Authority.COOKIES),
                    new AuthorityDeclaration(
                        "IMY", "https://www.imy.se", "SE", Authority.PERSONAL_DATA),
                    new AuthorityDeclaration("ICO", "https://ico.org.uk", "GB", "")))
            .consentFreePaths(List.of(new PathPattern("/checkout/**")))
            .cookies(
                List.of(
                    CookieDeclaration.essential(
                            "__Host-shop-session", Exemption.AUTHENTICATION, "Keeps you signed in.")
                        .lifetime(lasting("P30D", true, "you sign out"))
                        .protection(Protection.SIGNED)
                        .ifRefused("you have to sign in on every page.")
                        .build(),
                    CookieDeclaration.essential(
                            "shop-theme", Exemption.USER_PREFERENCE, "Remembers light or dark.")
                        .lifetime(lasting("P1Y", false, ""))
                        .attributes(readableByScripts())
                        .setWhen("you pick a theme")
                        .build(),
                    CookieDeclaration.essential(
                            "shop-consent",
                            Exemption.CONSENT_RECORD,
                            "Records your cookie choices.")
                        .lifetime(lasting("P6M", false, ""))
                        .build(),
                    CookieDeclaration.consent(
                            "recent-searches",
                            Category.FUNCTIONAL,
                            "Offers your last searches again.")
                        .lifetime(new Lifetime.UntilCleared(""))
                        .storage(Storage.LOCAL_STORAGE)
                        .setBy(SetBy.SCRIPT)
                        .ifRefused("the search box starts empty.")
                        .build(),
                    CookieDeclaration.consent(
                            "_visitor", Category.ANALYTICS, "Counts returning visitors.")
                        .provider("plausible")
                        .lifetime(lasting("P13M", false, ""))
                        .build(),
                    CookieDeclaration.consent(
                            DeclaredName.pattern("_exp_*", "the experiment’s id"),
                            Category.ANALYTICS,
                            "Remembers which version of a page you see in an experiment.")
                        .lifetime(lasting("P90D", false, "the experiment ends"))
                        .since(LocalDate.of(2026, 7, 1))
                        .build(),
                    CookieDeclaration.consent(
                            "_adn",
                            Category.MARKETING,
                            "Recognises you on other sites that show ads.")
                        .provider("adnet")
                        .setBy(SetBy.PROVIDER)
                        .row("ads")
                        .lifetime(lasting("P3M", false, ""))
                        .attributes(
                            new CookieAttributes(
                                "/", "shop.example", SameSite.NONE, true, false, true))
                        .build(),
                    CookieDeclaration.consent(
                            "_adn_click",
                            Category.MARKETING,
                            "Measures whether an advertisement led to an order.")
                        .provider("adnet")
                        .setBy(SetBy.PROVIDER)
                        .row("ads")
                        .lifetime(lasting("PT30M", true, ""))
                        .build(),
                    CookieDeclaration.consent(
                            "list-view", "appearance", "Remembers *grid* or *list*.")
                        .lifetime(lasting("P6M", false, ""))
                        .attributes(
                            new CookieAttributes(
                                "/products", "", SameSite.STRICT, true, true, false))
                        .build()))
            .allowances(
                List.of(
                    new UndeclaredAllowance(
                        "com.shop.legacy.OldBasket", "Removed together with the old basket.")))
            .build());
  }

  /** A policy with a given number of cookies, in all categories. */
  static PolicyDeclaration large(int cookies) {
    List<CookieDeclaration> declarations = new ArrayList<>();
    List<String> categories = List.of(Category.FUNCTIONAL, Category.ANALYTICS, Category.MARKETING);
    for (int i = 0; i < cookies; i++) {
      declarations.add(
          CookieDeclaration.consent(
                  "cookie-" + i, categories.get(i % 3), "Does the *useful* thing number " + i + ".")
              .lifetime(lasting("P" + (i % 12 + 1) + "M", i % 2 == 0, "you sign out"))
              .ifRefused("the thing number " + i % 50 + " is lost.")
              .provider("p" + i % 20)
              .build());
    }
    List<ProviderDeclaration> providers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      providers.add(provider("p" + i, "Provider " + i).build());
    }
    return PolicyDeclaration.of("large", LocalDate.of(2026, 1, 1))
        .site("large.example")
        .providers(providers)
        .cookies(declarations)
        .build();
  }

  static Lifetime lasting(String period, boolean renewed, String endsOn) {
    return new Lifetime.Lasting(LifetimePeriod.parse(period).orElseThrow(), renewed, endsOn);
  }

  static CookieAttributes readableByScripts() {
    return new CookieAttributes("/", "", SameSite.LAX, true, false, false);
  }

  static CategoryDeclaration whenEmpty(String id, String words) {
    return new CategoryDeclaration(id, "", "", words, Regime.OPT_IN, Revision.NONE);
  }

  static ProviderDeclarationBuilder provider(String id, String name) {
    return ProviderDeclaration.of(id, name);
  }
}
