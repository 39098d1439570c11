package shop;

import dev.biscotti.annotations.BiscottiGenerated;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.cookie.PersistentCookie;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
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
import java.lang.String;
import java.lang.SuppressWarnings;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Typed access to the cookies of shop.example in one request. Declared in {@link ShopCookies}.
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
public final class ShopCookiesGuard {
  private static final DeployedPolicy POLICY = DeployedPolicy.of(
      ShopCookiesGuard.class,
      PolicyDeclaration.of("storefront", LocalDate.of(2026, 6, 1))
          .site("shop.example")
          .noticeDays(14)
          .consentRecord("__Host-shop-consent")
          .categories(List.of(
              CategoryDeclaration.builtIn("essential"),
              CategoryDeclaration.of("functional", Regime.OPT_IN, 0x3fb13e63),
              CategoryDeclaration.of("analytics", Regime.OPT_IN, 0x35c271c4),
              CategoryDeclaration.of("marketing", Regime.OPT_IN, 0x3fb13e63)))
          .cookies(List.of(
              CookieDeclaration
                  .essential("__Host-shop-consent", Exemption.CONSENT_RECORD)
                  .maxAge("P6M")
                  .build(),
              SessionCookie.DECLARATION,
              ThemeCookie.DECLARATION,
              VisitorCookie.DECLARATION))
          .build());

  private final CookieGuard guard;

  private ShopCookiesGuard(CookieGuard guard) {
    this.guard = guard;
  }

  /**
   * Returns the guard of a servlet request. Further calls in the same request are cheap.
   *
   * @param request the request
   * @param response the response, not yet committed
   * @return the guard
   */
  public static ShopCookiesGuard on(HttpServletRequest request, HttpServletResponse response) {
    return new ShopCookiesGuard(ServletGuards.guard(POLICY, request, response));
  }

  /**
   * Returns the guard of a request to any server, with the default settings.
   *
   * @param exchange the request and its response
   * @return the guard
   */
  public static ShopCookiesGuard on(Exchange exchange) {
    return on(exchange, GuardSettings.defaults());
  }

  /**
   * Returns the guard of a request to any server.
   *
   * @param exchange the request and its response
   * @param settings the clock, the environment and the other settings of the deployment
   * @return the guard
   */
  public static ShopCookiesGuard on(Exchange exchange, GuardSettings settings) {
    return new ShopCookiesGuard(CookieGuard.on(POLICY, exchange, settings));
  }

  /**
   * Adds typed cookies to a guard of this policy.
   *
   * @param guard the guard of the request
   * @return the guard with typed cookies
   */
  public static ShopCookiesGuard on(CookieGuard guard) {
    return new ShopCookiesGuard(guard);
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
   * Returns the visitor's choices, which are stored in {@code __Host-shop-consent}.
   *
   * @return the visitor's choices
   */
  public Consent consent() {
    return guard.consent();
  }

  /**
   * {@code __Host-shop-session}: Keeps you signed in.
   *
   * <p>Kept: 30 days after your last visit, or when you sign out. Essential (authentication):
   * needs no consent.
   *
   * @return the cookie
   */
  public SessionCookie session() {
    return new SessionCookie(guard, guard.essential(1, SessionCookie.DECLARATION));
  }

  /**
   * {@code shop-theme}: Remembers light or dark.
   *
   * <p>Kept: 1 year. Essential (user preference): needs no consent.
   *
   * @return the cookie
   */
  public ThemeCookie theme() {
    return new ThemeCookie(guard, guard.essential(2, ThemeCookie.DECLARATION));
  }

  /**
   * {@code _visitor}: Counts returning visitors.
   *
   * <p>Kept: 13 months. Needs consent to {@code analytics}.
   *
   * @return the gate that hands out the cookie once the visitor has agreed
   */
  public ConsentGate<VisitorCookie> visitor() {
    return guard.gate(3, VisitorCookie.DECLARATION, VisitorCookie::new);
  }

  /**
   * The cookie {@code __Host-shop-session}.
   */
  @BiscottiGenerated
  public static final class SessionCookie extends PersistentCookie<String> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration
        .essential("__Host-shop-session", Exemption.AUTHENTICATION)
        .maxAgeFromLastVisit("P30D")
        .build();

    private SessionCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.ofString());
    }
  }

  /**
   * The cookie {@code shop-theme}.
   */
  @BiscottiGenerated
  public static final class ThemeCookie extends PersistentCookie<Theme> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration
        .essential("shop-theme", Exemption.USER_PREFERENCE)
        .maxAge("P1Y")
        .httpOnly(false)
        .build();

    private ThemeCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.ofEnum(Theme.class));
    }
  }

  /**
   * The cookie {@code _visitor}.
   */
  @BiscottiGenerated
  public static final class VisitorCookie extends PersistentCookie<UUID> {
    private static final CookieDeclaration DECLARATION = CookieDeclaration
        .consent("_visitor", "analytics")
        .maxAge("P13M")
        .build();

    private VisitorCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, DECLARATION, StandardCodecs.ofUuid());
    }
  }
}
