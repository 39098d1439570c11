package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.GuardSettings;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The guards of a servlet application: one for each policy and request. */
@SuppressWarnings("exports") // callers have the servlet API
public final class ServletGuards {
  /** The attribute of the servlet context that holds the {@link GuardSettings}. */
  public static final String SETTINGS = "dev.biscotti.guard.settings";

  private static final String GUARD = "dev.biscotti.guard.";

  private ServletGuards() {}

  /**
   * Sets the application's settings. Call it before the first request; without it they are {@link
   * GuardSettings#defaults}.
   *
   * @param context the application
   * @param settings its settings
   */
  public static void install(ServletContext context, GuardSettings settings) {
    context.setAttribute(SETTINGS, settings);
  }

  /**
   * The settings of an application.
   *
   * @param context the application
   * @return the installed settings, or the defaults
   */
  public static GuardSettings settings(ServletContext context) {
    if (context.getAttribute(SETTINGS) instanceof GuardSettings installed) {
      return installed;
    }
    GuardSettings defaults = GuardSettings.defaults();
    install(context, defaults);
    return defaults;
  }

  /**
   * Returns the guard of a request: the same one for each call with the same policy, even after
   * forwards, includes and asynchronous dispatches.
   *
   * @param policy the policy
   * @param request the request
   * @param response its response, not committed yet
   * @return the guard
   * @throws IllegalArgumentException if the policy declares a cookie that browsers ignore
   * @throws IllegalStateException if it declares a signed or encrypted cookie and the settings have
   *     no keys
   */
  public static CookieGuard guard(
      DeployedPolicy policy, HttpServletRequest request, HttpServletResponse response) {
    return guard(policy, request, response, FilterMode.ENFORCE);
  }

  /** Returns a guard that throws in {@link FilterMode#STRICT} if a cookie is set too late. */
  static CookieGuard guard(
      DeployedPolicy policy,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterMode mode) {
    String attribute = GUARD + policy.id();
    if (request.getAttribute(attribute) instanceof Kept kept && kept.policy().equals(policy)) {
      return kept.guard();
    }
    GuardSettings settings = settings(request.getServletContext());
    GuardSettings chosen =
        mode == FilterMode.STRICT
            ? settings.withListener(new StrictListener(policy, settings.listener()))
            : settings;
    CookieGuard guard = CookieGuard.on(policy, ServletExchange.of(request, response), chosen);
    request.setAttribute(attribute, new Kept(policy, guard));
    return guard;
  }

  private record Kept(DeployedPolicy policy, CookieGuard guard) {}
}
