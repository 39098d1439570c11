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
 * A site of this application: a policy, the guard that the compiler wrote for it, and the paths it
 * holds on. Declare one bean for each policy:
 *
 * <pre>{@code
 * @Bean
 * CookieSite<ShopCookiesGuard> cookies() {
 *   return CookieSite.of(ShopCookiesGuard.class, ShopCookiesGuard.policy(), ShopCookiesGuard::on);
 * }
 * }</pre>
 *
 * <p>Methods of controllers then take a {@code ShopCookiesGuard} as an argument, and other beans
 * take this one and ask for its {@link #guard()}.
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
   * A site that has the application for itself, with its policy page at {@code /cookies}.
   *
   * @param guardType the generated guard, such as {@code ShopCookiesGuard.class}
   * @param policy what its {@code policy()} returns
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
   * The same below a path, for an application that hosts several sites. Its policy page is at
   * {@code <root>/cookies}.
   *
   * @param newRoot the path of its first page, without context path and without a slash at the end
   * @return a site
   */
  public CookieSite<G> at(String newRoot) {
    String below = newRoot.equals(ROOT) ? "" : newRoot;
    return new CookieSite<>(guardType, policy, guards, newRoot, below + "/cookies", frame);
  }

  /**
   * The same with its policy page elsewhere; what the banner needs is below that page.
   *
   * @param newPolicyPath the path of the page, without context path
   * @return a site
   */
  public CookieSite<G> withPolicyPath(String newPolicyPath) {
    return new CookieSite<>(guardType, policy, guards, root, newPolicyPath, frame);
  }

  /**
   * The same with something added to its policy page.
   *
   * @param newFrame makes what is added, for each request
   * @return a site
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
   * The path that the policy holds on and below.
   *
   * @return the path without context path; {@code /} for the whole application
   */
  public String root() {
    return root;
  }

  /**
   * Where the policy page is.
   *
   * @return the path without context path
   */
  public String policyPath() {
    return policyPath;
  }

  PageFrame frame(HttpServletRequest request, HttpServletResponse response) {
    return frame.apply(request, response);
  }

  /**
   * The guard of a request, the same cookies each time.
   *
   * @param request the request
   * @param response its response, not committed yet
   * @return the guard
   */
  public G guard(HttpServletRequest request, HttpServletResponse response) {
    return guards.apply(request, response);
  }

  /**
   * The guard of the request that this thread works on, for code without a request at hand.
   *
   * @return the guard
   * @throws IllegalStateException if this thread works on none
   */
  public G guard() {
    ServletRequestAttributes current = current();
    HttpServletResponse response = current == null ? null : current.getResponse();
    if (current == null || response == null) {
      throw new IllegalStateException(
          "no request on this thread, so there is no " + guardType.getSimpleName());
    }
    return guard(current.getRequest(), response);
  }

  private static @Nullable ServletRequestAttributes current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
        ? servlet
        : null;
  }
}
