package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which policy applies to which paths of a server that hosts several sites. The longest prefix
 * wins; {@code /shop} covers {@code /shop} and everything below it, but not {@code /shopping}.
 * Paths are compared in canonical form, so another spelling of a path leads to the same policy.
 */
public final class PolicyRoutes {
  private final List<Route> routes;

  private record Route(String prefix, DeployedPolicy policy) {
    boolean covers(String path) {
      return path.equals(prefix) || path.startsWith(prefix.equals("/") ? "/" : prefix + "/");
    }
  }

  private PolicyRoutes(List<Route> routes) {
    this.routes = routes;
  }

  /**
   * One policy for all paths.
   *
   * @param policy the policy, the same object that the generated guard uses
   * @return routes
   */
  public static PolicyRoutes everywhere(DeployedPolicy policy) {
    return none().with("/", policy);
  }

  /**
   * Routes without a policy.
   *
   * @return routes
   */
  public static PolicyRoutes none() {
    return new PolicyRoutes(List.of());
  }

  /**
   * The same with one more policy.
   *
   * @param prefix the path at and below which it applies, without the context path; {@code /} for
   *     all paths without another policy
   * @param policy the policy, the same object that the generated guard uses
   * @return routes
   * @throws IllegalArgumentException if the prefix does not begin with a slash, is not in canonical
   *     form, or has a policy already
   */
  public PolicyRoutes with(String prefix, DeployedPolicy policy) {
    String canonical = RequestPath.of(prefix).canonical();
    if (!canonical.equals(prefix)) {
      throw new IllegalArgumentException(
          "the path prefix " + prefix + " must be written " + canonical);
    }
    if (routes.stream().anyMatch(route -> route.prefix().equals(prefix))) {
      throw new IllegalArgumentException("the path prefix " + prefix + " has a policy already");
    }
    List<Route> more = new ArrayList<>(routes);
    more.add(new Route(prefix, policy));
    more.sort(Comparator.comparingInt((Route route) -> route.prefix().length()).reversed());
    return new PolicyRoutes(more);
  }

  /**
   * The policy of a request.
   *
   * @param path the path of the request, without context path and query, in any spelling
   * @return the policy; empty if none applies
   */
  public Optional<DeployedPolicy> at(String path) {
    String canonical = RequestPath.of(path).canonical();
    return routes.stream().filter(route -> route.covers(canonical)).map(Route::policy).findFirst();
  }
}
