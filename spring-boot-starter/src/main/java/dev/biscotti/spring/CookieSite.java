package dev.biscotti.spring;

import dev.biscotti.runtime.choices.PageFrame;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A site of this application: a policy, its generated guard, and the paths it applies to. Declare
 * one bean for each policy:
 *
 * <pre>{@code
 * @Bean
 * CookieSite<ShopCookiesGuard> cookies() {
 *   return CookieSite.of(ShopCookiesGuard.class, ShopCookiesGuard.policy(), ShopCookiesGuard::on);
 * }
 * }</pre>
 *
 * <p>Controller methods can then take a {@code ShopCookiesGuard} as an argument; other beans can
 * inject the site and call {@link #guard()}.
 *
 * @param <G> the type of the generated guard
 */
public final class CookieSite<G> {
  private static final String ROOT = "/";

  private final Class<G> guardType;
  private final DeployedPolicy policy;
  private final BiFunction<HttpServletRequest, HttpServletResponse, G> guards;
  private final String root;
  private final String policyPath;
  private final BiFunction<HttpServletRequest, HttpServletResponse, PageFrame> frame;

  private CookieSite(
      Class<G> guardType,
      DeployedPolicy policy,
      BiFunction<HttpServletRequest, HttpServletResponse, G> guards,
      String root,
      String policyPath,
      BiFunction<HttpServletRequest, HttpServletResponse, PageFrame> frame) {
    this.guardType = guardType;
    this.policy = policy;
    this.guards = guards;
    this.root = root;
    this.policyPath = policyPath;
    this.frame = frame;
  }

  /**
   * Creates a site that covers the whole application, with its policy page at {@code /cookies}.
   *
   * @param guardType the generated guard, such as {@code ShopCookiesGuard.class}
   * @param policy the result of its {@code policy()} method
   * @param guards its {@code on} method, such as {@code ShopCookiesGuard::on}
   * @param <G> the type of the generated guard
   * @return the site
   */
  public static <G> CookieSite<G> of(
      Class<G> guardType,
      DeployedPolicy policy,
      BiFunction<HttpServletRequest, HttpServletResponse, G> guards) {
    return new CookieSite<>(
        guardType, policy, guards, ROOT, "/cookies", (request, response) -> PageFrame.none());
  }

  /**
   * Moves the site below a path, for an application that hosts several sites. Its policy page is
   * then at {@code <root>/cookies}.
   *
   * @param newRoot the path of its home page, without the context path and without a trailing slash
   * @return the changed site
   */
  public CookieSite<G> at(String newRoot) {
    String below = newRoot.equals(ROOT) ? "" : newRoot;
    return new CookieSite<>(guardType, policy, guards, newRoot, below + "/cookies", frame);
  }

  /**
   * Moves the policy page. The resources of the banner are below that page.
   *
   * @param newPolicyPath the path of the page, without the context path
   * @return the changed site
   */
  public CookieSite<G> withPolicyPath(String newPolicyPath) {
    return new CookieSite<>(guardType, policy, guards, root, newPolicyPath, frame);
  }

  /**
   * Adds a frame to the policy page.
   *
   * @param newFrame creates the frame for each request
   * @return the changed site
   */
  public CookieSite<G> withFrame(
      BiFunction<HttpServletRequest, HttpServletResponse, PageFrame> newFrame) {
    return new CookieSite<>(guardType, policy, guards, root, policyPath, newFrame);
  }

  Class<G> guardType() {
    return guardType;
  }

  /**
   * The policy.
   *
   * @return the policy as the generated guard has it
   */
  public DeployedPolicy policy() {
    return policy;
  }

  /**
   * The path to which, and below which, the policy applies.
   *
   * @return the path without the context path; {@code /} for the whole application
   */
  public String root() {
    return root;
  }

  /**
   * The path of the policy page.
   *
   * @return the path without the context path
   */
  public String policyPath() {
    return policyPath;
  }

  PageFrame frame(HttpServletRequest request, HttpServletResponse response) {
    return frame.apply(request, response);
  }

  /**
   * The guard of a request. Each call for the same request works on the same cookies.
   *
   * @param request the request
   * @param response its response, which is not committed yet
   * @return the guard
   */
  public G guard(HttpServletRequest request, HttpServletResponse response) {
    return guards.apply(request, response);
  }

  /**
   * The guard of the request that this thread handles, for code that has no access to the request.
   *
   * @return the guard
   * @throws IllegalStateException if this thread handles no request
   */
  public G guard() {
    ServletRequestAttributes current = current();
    HttpServletResponse response = current == null ? null : current.getResponse();
    if (current == null || response == null) {
      throw new IllegalStateException(
          "this thread handles no request, so there is no " + guardType.getSimpleName());
    }
    return guard(current.getRequest(), response);
  }

  private static @Nullable ServletRequestAttributes current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
        ? servlet
        : null;
  }
}
