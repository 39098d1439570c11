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
   * Puts sites in their places.
   *
   * @param sites the sites
   * @param place where they are
   * @return the sites
   * @throws IllegalArgumentException if two have the same path, or one has none that could be
   *     served
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
   * Which policy holds where, for the filter.
   *
   * @return the routes
   */
  public PolicyRoutes routes() {
    return routes;
  }

  /**
   * What the page of a request shows of cookies.
   *
   * @param request the request
   * @param response its response, not committed yet
   * @return what it shows; nothing at a path without a policy
   */
  public CookiePage page(HttpServletRequest request, HttpServletResponse response) {
    return at(request, response)
        .map(found -> CookiePage.of(found, request, response))
        .orElse(CookiePage.none());
  }

  /**
   * What the page of a request shows of cookies if a shared cache keeps it for all visitors.
   *
   * @param request the request
   * @param response its response, not committed yet; loses the cookies that were set before
   * @return what it shows; nothing at a path without a policy
   */
  public SharedCookiePage sharedPage(HttpServletRequest request, HttpServletResponse response) {
    return at(request, response)
        .map(found -> SharedCookiePage.of(found, response))
        .orElse(SharedCookiePage.none());
  }

  /**
   * The same for the request that this thread works on.
   *
   * @return what it shows; nothing without a request
   */
  public CookiePage page() {
    return ofThisThread(this::page, CookiePage.none());
  }

  /**
   * The same for the request that this thread works on and a page that a shared cache keeps.
   *
   * @return what it shows; nothing without a request
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
