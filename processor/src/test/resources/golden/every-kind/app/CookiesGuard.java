package app;

import dev.biscotti.annotations.BiscottiGenerated;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.cookie.PersistentCookies;
import dev.biscotti.runtime.cookie.ReadableCookie;
import dev.biscotti.runtime.cookie.TransientCookie;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
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
 * Typed access to the cookies of app.example in one request. Declared in {@link Cookies}.
 *
 * <p>Use one for each request; not safe for use by several threads.
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
      PolicyDeclaration.of("app", LocalDate.of(2026, 6, 1))
          .site("app.example")
          .consentRecord("__Host-app-consent")
          .categories(List.of(
              CategoryDeclaration.builtIn("essential"),
              CategoryDeclaration.of("functional", Regime.OPT_IN, 0x3fb13e63),
              CategoryDeclaration.of("analytics", Regime.OPT_IN, 0x17fd6f77),
              CategoryDeclaration.of("marketing", Regime.OPT_IN, 0x3fb13e63)))
          .cookies(List.of(
              CookieDeclaration
                  .essential("__Host-app-consent", Exemption.CONSENT_RECORD)
                  .maxAge("P6M")
                  .build(),
              SessionCookie.DECLARATION,
              CookieDeclaration
                  .essential("draft", Exemption.USER_INPUT)
                  .lifetime(new Lifetime.UntilCleared(""))
                  .storage(Storage.LOCAL_STORAGE)
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
   * Returns the guard of a servlet request. Further calls in the same request are cheap.
   *
   * @param request the request
   * @param response the response, not yet committed
   * @return the guard
   */
  public static CookiesGuard on(HttpServletRequest request, HttpServletResponse response) {
    return new CookiesGuard(ServletGuards.guard(POLICY, request, response));
  }

  /**
   * Returns the guard of a request to any server, with the default settings.
   *
   * @param exchange the request and its response
   * @return the guard
   */
  public static CookiesGuard on(Exchange exchange) {
    return on(exchange, GuardSettings.defaults());
  }

  /**
   * Returns the guard of a request to any server.
   *
   * @param exchange the request and its response
   * @param settings the clock, the environment and the other settings of the deployment
   * @return the guard
   */
  public static CookiesGuard on(Exchange exchange, GuardSettings settings) {
    return new CookiesGuard(CookieGuard.on(POLICY, exchange, settings));
  }

  /**
   * Adds typed cookies to a guard of this policy.
   *
   * @param guard the guard of the request
   * @return the guard with typed cookies
   */
  public static CookiesGuard on(CookieGuard guard) {
    return new CookiesGuard(guard);
  }

  /**
   * Returns the deployed policy: its rules, its lock and its texts.
   *
   * @return the policy
   */
  public static DeployedPolicy policy() {
    return POLICY;
  }

  /**
   * Returns the visitor's choices, which are stored in {@code __Host-app-consent}.
   *
   * @return the visitor's choices
   */
  public Consent consent() {
    return guard.consent();
  }

  /**
   * {@code __Secure-session}: Keeps you signed in.
   *
   * <p>Kept: until you close your browser. Essential (authentication): needs no consent.
   *
   * @return the cookie
   */
  public SessionCookie session() {
    return new SessionCookie(guard, guard.essential(1, SessionCookie.DECLARATION));
  }

  /**
   * {@code preview}: Lets the preview team in.
   *
   * <p>Kept: until you close your browser. Essential (security): needs no consent.
   *
   * @return the cookie
   */
  public PreviewCookie preview() {
    return new PreviewCookie(guard, guard.essential(3, PreviewCookie.DECLARATION));
  }

  /**
   * {@code route}: Keeps you on one server.
   *
   * <p>Kept: until you close your browser. Essential (load balancing): needs no consent.
   *
   * @return the cookie
   */
  public RouteCookie route() {
    return new RouteCookie(guard, guard.essential(4, RouteCookie.DECLARATION));
  }

  /**
   * {@code exp_*}: Keeps you in one variant of a test.
   *
   * <p>Kept: 3 months. Needs consent to {@code analytics}.
   *
   * <p>The {@literal *} stands for the test's id.
   *
   * @return the gate that hands out the cookie once the visitor has agreed
   */
  public ConsentGate<ExperimentCookie> experiment() {
    return guard.gate(5, ExperimentCookie.DECLARATION, ExperimentCookie::new);
  }

  /**
   * {@code visits}: Counts "visits" &#64; &#123;home&#125; *&#47; C:&#92;x.
   *
   * <p>Kept: as its maker publishes. Needs consent to {@code analytics}.
   *
   * @return the gate that hands out the cookie once the visitor has agreed
   */
  public ConsentGate<VisitsCookie> visits() {
    return guard.gate(6, VisitsCookie.DECLARATION, VisitsCookie::new);
  }

  /**
   * The cookie {@code __Secure-session}.
   */
  @BiscottiGenerated
  public static final class SessionCookie extends TransientCookie<String> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration
        .essential("__Secure-session", Exemption.AUTHENTICATION)
        .path("/app")
        .domain("app.example")
        .sameSite(SameSite.STRICT)
        .protection(Protection.ENCRYPTED)
        .build();

    private SessionCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.ofString());
    }
  }

  /**
   * The cookie {@code preview}.
   */
  @BiscottiGenerated
  public static final class PreviewCookie extends TransientCookie<String> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration
        .essential("preview", Exemption.SECURITY)
        .sameSite(SameSite.NONE)
        .partitioned(true)
        .environment("preview")
        .build();

    private PreviewCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.ofString());
    }
  }

  /**
   * The cookie {@code route}.
   */
  @BiscottiGenerated
  public static final class RouteCookie extends ReadableCookie<String> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration
        .essential("route", Exemption.LOAD_BALANCING)
        .setBy(SetBy.INFRASTRUCTURE)
        .build();

    private RouteCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.verbatim());
    }
  }

  /**
   * The cookie {@code exp_*}.
   */
  @BiscottiGenerated
  public static final class ExperimentCookie extends PersistentCookies<Integer> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration
        .consent(DeclaredName.pattern("exp_*"), "analytics")
        .maxAge("P3M")
        .build();

    private ExperimentCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.ofInt());
    }
  }

  /**
   * The cookie {@code visits}.
   */
  @BiscottiGenerated
  public static final class VisitsCookie extends ReadableCookie<String> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration
        .consent("visits", "analytics")
        .lifetime(new Lifetime.InWords(""))
        .httpOnly(false)
        .setBy(SetBy.SCRIPT)
        .build();

    private VisitsCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.verbatim());
    }
  }
}
