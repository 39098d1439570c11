package app;

import dev.biscotti.annotations.BiscottiGenerated;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.cookie.PersistentCookies;
import dev.biscotti.runtime.cookie.ReadableCookie;
import dev.biscotti.runtime.cookie.TransientCookie;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.ConsentGate;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.CookiePlan;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.servlet.ServletGuards;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.Integer;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The cookies of app.example in one request, as {@link Cookies} declares them.
 *
 * <p>Not safe for use by several threads at once.
 */
@BiscottiGenerated
@Generated("dev.biscotti.processor.BiscottiProcessor")
@SuppressWarnings({
    "all",
    "deprecation",
    "exports",
    "preview",
    "rawtypes",
    "removal",
    "unchecked"
})
public final class CookiesGuard {
  private static final DeployedPolicy POLICY = DeployedPolicy.of(
      CookiesGuard.class,
      PolicyDeclaration.of(
              "app", LocalDate.of(2026, 6, 1))
          .site("app.example")
          .controller("App AB")
          .contact("privacy@app.example")
          .consentRecord("__Host-app-consent")
          .categories(List.of(
              CategoryDeclaration.builtIn("essential"),
              CategoryDeclaration.builtIn("functional").withRevision(Revision.digest(0x3fb13e63)),
              CategoryDeclaration.builtIn("analytics").withRevision(Revision.digest(0x17fd6f77)),
              CategoryDeclaration.builtIn("marketing").withRevision(Revision.digest(0x3fb13e63))))
          .cookies(List.of(
              CookieDeclaration.essential(
                      "__Host-app-consent", Exemption.CONSENT_RECORD,
                      "Records your cookie choices.")
                  .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P6M"), false, ""))
                  .source(new DeclarationSource("app.Cookies", "CONSENT_RECORD"))
                  .build(),
              SessionCookie.DECLARATION,
              CookieDeclaration.essential(
                      "draft", Exemption.USER_INPUT,
                      "Holds your draft.")
                  .lifetime(new Lifetime.UntilCleared(""))
                  .storage(Storage.LOCAL_STORAGE)
                  .source(new DeclarationSource("app.Cookies", "DRAFT"))
                  .build(),
              PreviewCookie.DECLARATION,
              RouteCookie.DECLARATION,
              ExperimentCookie.DECLARATION,
              VisitsCookie.DECLARATION))
          .build());

  private final CookieGuard guard;

  private CookiesGuard(CookieGuard guard) {
    this.guard = guard;
  }

  /**
   * The cookies of a servlet request. Asking again in the same request is cheap.
   *
   * @param request the request
   * @param response the response, not yet committed
   * @return the guard
   */
  public static CookiesGuard on(HttpServletRequest request, HttpServletResponse response) {
    return new CookiesGuard(ServletGuards.guard(POLICY, request, response));
  }

  /**
   * The cookies of a request of any server, with the default settings.
   *
   * @param exchange the request and its response
   * @return the guard
   */
  public static CookiesGuard on(Exchange exchange) {
    return on(exchange, GuardSettings.defaults());
  }

  /**
   * The cookies of a request of any server.
   *
   * @param exchange the request and its response
   * @param settings the clock, the environment and whatever else the deployment decides
   * @return the guard
   */
  public static CookiesGuard on(Exchange exchange, GuardSettings settings) {
    return new CookiesGuard(CookieGuard.on(POLICY, exchange, settings));
  }

  /**
   * The cookies that a guard of this policy guards.
   *
   * @param guard the guard of the request
   * @return the guard with typed cookies
   */
  public static CookiesGuard on(CookieGuard guard) {
    return new CookiesGuard(guard);
  }

  /**
   * The policy as it is deployed: its declarations and its lock.
   *
   * @return the policy
   */
  public static DeployedPolicy policy() {
    return POLICY;
  }

  /**
   * What the visitor chose, kept in {@code __Host-app-consent}.
   *
   * @return the visitor's choices
   */
  public Consent consent() {
    return guard.consent();
  }

  /**
   * {@code __Secure-session}: Keeps you signed in. Kept: until you close your browser.
   *
   * @return the cookie
   */
  public SessionCookie session() {
    return new SessionCookie(guard, guard.essential(1, SessionCookie.DECLARATION));
  }

  /**
   * {@code preview}: Lets the preview team in. Kept: until you close your browser.
   *
   * @return the cookie
   */
  public PreviewCookie preview() {
    return new PreviewCookie(guard, guard.essential(3, PreviewCookie.DECLARATION));
  }

  /**
   * {@code route}: Keeps you on one server. Kept: until you close your browser.
   *
   * @return the cookie
   */
  public RouteCookie route() {
    return new RouteCookie(guard, guard.essential(4, RouteCookie.DECLARATION));
  }

  /**
   * {@code exp_*}: Keeps you in one variant of a test. Kept: 3 months.
   *
   * @return the gate that hands out the cookie once the visitor agreed
   */
  public ConsentGate<ExperimentCookie> experiment() {
    return guard.gate(5, ExperimentCookie.DECLARATION, ExperimentCookie::new);
  }

  /**
   * {@code visits}: Counts "visits" &#64; &#123;home&#125; *&#47; C:&#92;x. Kept: as its maker
   * publishes.
   *
   * @return the gate that hands out the cookie once the visitor agreed
   */
  public ConsentGate<VisitsCookie> visits() {
    return guard.gate(6, VisitsCookie.DECLARATION, VisitsCookie::new);
  }

  /**
   * {@code __Secure-session}: Keeps you signed in.
   *
   * <p>Kept: until you close your browser. Essential (authentication): needs no consent.
   */
  @BiscottiGenerated
  public static final class SessionCookie extends TransientCookie<String> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration.essential(
            "__Secure-session", Exemption.AUTHENTICATION,
            "Keeps you signed in.")
        .attributes(new CookieAttributes("/app", "app.example", SameSite.STRICT, true, true, false))
        .protection(Protection.ENCRYPTED)
        .ifRefused("You cannot sign in.")
        .source(new DeclarationSource("app.Cookies", "SESSION"))
        .build();

    private SessionCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.ofString());
    }
  }

  /**
   * {@code preview}: Lets the preview team in.
   *
   * <p>Kept: until you close your browser. Essential (security): needs no consent.
   */
  @BiscottiGenerated
  public static final class PreviewCookie extends TransientCookie<String> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration.essential(
            "preview", Exemption.SECURITY,
            "Lets the preview team in.")
        .attributes(new CookieAttributes("/", "", SameSite.NONE, true, true, true))
        .environment("preview")
        .source(new DeclarationSource("app.Cookies", "PREVIEW"))
        .build();

    private PreviewCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.ofString());
    }
  }

  /**
   * {@code route}: Keeps you on one server.
   *
   * <p>Kept: until you close your browser. Essential (load balancing): needs no consent.
   */
  @BiscottiGenerated
  public static final class RouteCookie extends ReadableCookie<String> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration.essential(
            "route", Exemption.LOAD_BALANCING,
            "Keeps you on one server.")
        .setBy(SetBy.INFRASTRUCTURE)
        .source(new DeclarationSource("app.Cookies", "ROUTE"))
        .build();

    private RouteCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.verbatim());
    }
  }

  /**
   * {@code exp_*}: Keeps you in one variant of a test.
   *
   * <p>Kept: 3 months. Needs consent to {@code analytics}.
   *
   * <p>The {@literal *} stands for the test's id.
   */
  @BiscottiGenerated
  public static final class ExperimentCookie extends PersistentCookies<Integer> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration.consent(
            DeclaredName.pattern("exp_*", "the test's id"), "analytics",
            "Keeps you in one variant of a test.")
        .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P3M"), false, ""))
        .valueType("int")
        .source(new DeclarationSource("app.Cookies", "EXPERIMENT"))
        .build();

    private ExperimentCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.ofInt());
    }
  }

  /**
   * {@code visits}: Counts "visits" &#64; &#123;home&#125; *&#47; C:&#92;x.
   *
   * <p>Kept: as its maker publishes. Needs consent to {@code analytics}.
   */
  @BiscottiGenerated
  public static final class VisitsCookie extends ReadableCookie<String> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration.consent(
            "visits", "analytics",
            "Counts \"visits\" @ {home} */ C:\\x.")
        .lifetime(new Lifetime.InWords("as its maker publishes"))
        .attributes(new CookieAttributes("/", "", SameSite.LAX, true, false, false))
        .setBy(SetBy.SCRIPT)
        .source(new DeclarationSource("app.Cookies", "VISITS"))
        .build();

    private VisitsCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.verbatim());
    }
  }
}
