package dev.biscotti.spring;

import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.PolicyRoutes;
import dev.biscotti.runtime.servlet.ServletExchange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The sites of this application, each at its own paths. */
public final class CookieSites {
  private final List<HostedSite> hosted;
  private final PolicyRoutes routes;

  private CookieSites(List<HostedSite> hosted, PolicyRoutes routes) {
    this.hosted = hosted;
    this.routes = routes;
  }

  /**
   * Combines the sites of an application.
   *
   * @param sites the sites
   * @param place where the application is deployed
   * @return the sites
   * @throws IllegalArgumentException if two have the same path, or a path cannot be served
   */
  public static CookieSites of(List<? extends CookieSite<?>> sites, SitePlace place) {
    PolicyRoutes routes = PolicyRoutes.none();
    for (CookieSite<?> site : sites) {
      routes = routes.with(place.inApplication(site.root()), site.policy());
    }
    return new CookieSites(sites.stream().map(site -> hosted(site, place)).toList(), routes);
  }

  private static HostedSite hosted(CookieSite<?> site, SitePlace place) {
    ChoiceSite choices =
        ChoiceSite.of(site.policy(), place.inBrowser(site.policyPath()))
            .withRoot(place.inBrowser(site.root()))
            .withOrigin(place.origin())
            .withEnvironment(place.environment());
    return new HostedSite(site, choices, place.loader());
  }

  /**
   * The sites.
   *
   * @return the sites, in the order of their beans
   */
  public List<? extends CookieSite<?>> all() {
    return hosted.stream().map(HostedSite::site).toList();
  }

  List<HostedSite> hosted() {
    return hosted;
  }

  /**
   * Which policy applies to which paths, for the filter.
   *
   * @return the routes
   */
  public PolicyRoutes routes() {
    return routes;
  }

  /**
   * The cookie-related HTML for the page of a request.
   *
   * @param request the request
   * @param response its response, which is not committed yet
   * @return the HTML; empty at a path without a policy
   */
  public CookiePage page(HttpServletRequest request, HttpServletResponse response) {
    return at(request, response)
        .map(found -> CookiePage.of(found, request, response))
        .orElse(CookiePage.none());
  }

  /**
   * The cookie-related HTML for a page that a shared cache keeps for all visitors.
   *
   * @param request the request
   * @param response its response, which is not committed yet; cookies set so far are removed from
   *     it
   * @return the HTML; empty at a path without a policy
   */
  public SharedCookiePage sharedPage(HttpServletRequest request, HttpServletResponse response) {
    return at(request, response)
        .map(found -> SharedCookiePage.of(found, response))
        .orElse(SharedCookiePage.none());
  }

  /**
   * The cookie-related HTML for the request that this thread handles.
   *
   * @return the HTML; empty without a request
   */
  public CookiePage page() {
    return ofThisThread(this::page, CookiePage.none());
  }

  /**
   * The cookie-related HTML for the request that this thread handles, for a page that a shared
   * cache keeps.
   *
   * @return the HTML; empty without a request
   */
  public SharedCookiePage sharedPage() {
    return ofThisThread(this::sharedPage, SharedCookiePage.none());
  }

  private static <T> T ofThisThread(
      BiFunction<HttpServletRequest, HttpServletResponse, T> page, T none) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
      HttpServletResponse response = current.getResponse();
      if (response != null) {
        return page.apply(current.getRequest(), response);
      }
    }
    return none;
  }

  private Optional<HostedSite> at(HttpServletRequest request, HttpServletResponse response) {
    return routes.at(ServletExchange.of(request, response).path()).flatMap(this::find);
  }

  private Optional<HostedSite> find(DeployedPolicy policy) {
    return hosted.stream().filter(one -> one.site().policy().id().equals(policy.id())).findFirst();
  }
}
