package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which policy holds on which path of a server that hosts several sites. The longest prefix wins;
 * {@code /shop} covers {@code /shop} and everything below it, not {@code /shopping}, in whatever
 * spelling a request writes its path.
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
   * No policy anywhere yet.
   *
   * @return routes
   */
  public static PolicyRoutes none() {
    return new PolicyRoutes(List.of());
  }

  /**
   * The same with one more policy.
   *
   * @param prefix the path it holds on and below, without the context path; {@code /} for every
   *     path that has no other
   * @param policy the policy, the same object that the generated guard uses
   * @return routes
   * @throws IllegalArgumentException if the prefix does not begin with a slash, is not in the form
   *     that servers route by, or has a policy already
   */
  public PolicyRoutes with(String prefix, DeployedPolicy policy) {
    String canonical = RequestPath.of(prefix).canonical();
    if (!canonical.equals(prefix)) {
      throw new IllegalArgumentException(
          "the path prefix " + prefix + " is to be written " + canonical);
    }
    if (routes.stream().anyMatch(route -> route.prefix().equals(prefix))) {
      throw new IllegalArgumentException("two policies for the path prefix " + prefix);
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
   * @return the policy; empty if none holds there
   */
  public Optional<DeployedPolicy> at(String path) {
    String canonical = RequestPath.of(path).canonical();
    return routes.stream().filter(route -> route.covers(canonical)).map(Route::policy).findFirst();
  }
}
