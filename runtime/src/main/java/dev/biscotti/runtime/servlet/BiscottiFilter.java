package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.PolicyRoutes;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Enforces the policy on the container and on code that does not use the generated guard. Every
 * cookie of a response, set with {@code addCookie} or as a Set-Cookie header, is compared with its
 * declaration before the container receives it. A session cookie of the container is corrected or
 * removed as soon as there is one.
 *
 * <p>It also does what the policy page promises to happen automatically: it {@linkplain
 * dev.biscotti.runtime.guard.CookieGuard#renewAll renews} cookies whose lifetime restarts with each
 * visit, and {@linkplain dev.biscotti.runtime.guard.CookieGuard#deleteRefused deletes} returned
 * cookies of refused categories. It does neither in a response that a shared cache may keep (RFC
 * 9111, section 7.3). If other code sets a cookie in such a response, the filter adds {@code
 * private="Set-Cookie"} to the Cache-Control.
 *
 * <p>Deletions always pass, and so do lines that a guard writes.
 *
 * <p>{@link #register} registers it correctly, before all other filters and on all dispatches, with
 * the {@link #requestListener}. It sees cookies that were set before it ran. It cannot see cookies
 * that are set outside it: by a filter or valve before it that sets them after this filter has
 * finished and then commits the response, by code that unwraps the container's own response and
 * commits it, by Undertow's single sign-on when the response starts, or by a proxy.
 *
 * <p>It works in Tomcat 10.1 and 11, Jetty 12 and Undertow 2.3. In another container whose {@code
 * getHeaders("Set-Cookie")} does not return the cookies that it sets, a session whose cookie the
 * policy does not allow is not started, which is logged once.
 */
@SuppressWarnings("exports") // callers have the servlet API
public final class BiscottiFilter implements Filter {
  /** The name under which {@link #register} registers it. */
  public static final String NAME = "biscotti";

  /** The resources of a page, whose requests are not visits of their own. */
  private static final Set<String> PARTS_OF_PAGES =
      Set.of(
          "audio",
          "font",
          "image",
          "manifest",
          "paintworklet",
          "report",
          "script",
          "style",
          "track",
          "video",
          "xslt");

  private final PolicyRoutes routes;
  private final FilterMode mode;
  private final FindingListener listener;
  private final boolean renews;

  private BiscottiFilter(
      PolicyRoutes routes, FilterMode mode, FindingListener listener, boolean renews) {
    this.routes = routes;
    this.mode = mode;
    this.listener = listener;
    this.renews = renews;
  }

  /**
   * A filter that enforces one policy on all paths, and logs.
   *
   * @param policy the policy, from {@code policy()} of the generated guard
   * @return the filter
   */
  public static BiscottiFilter of(DeployedPolicy policy) {
    return of(PolicyRoutes.everywhere(policy));
  }

  /**
   * A filter that enforces several policies, each on its own paths, and logs. Requests to paths
   * without a policy pass untouched.
   *
   * @param routes the policies and their paths
   * @return the filter
   */
  public static BiscottiFilter of(PolicyRoutes routes) {
    return new BiscottiFilter(routes, FilterMode.ENFORCE, FindingListener.logging(), true);
  }

  /**
   * The same in another mode.
   *
   * @param newMode what to do with a cookie that is not as declared
   * @return a filter
   */
  public BiscottiFilter withMode(FilterMode newMode) {
    return new BiscottiFilter(routes, newMode, listener, renews);
  }

  /**
   * The same with another listener in place of the one that logs.
   *
   * @param newListener learns what is found
   * @return a filter
   */
  public BiscottiFilter withListener(FindingListener newListener) {
    return new BiscottiFilter(routes, mode, newListener, renews);
  }

  /**
   * The same for an application that renews its cookies itself, such as one that sets them for
   * shorter times than declared.
   *
   * @return a filter
   */
  public BiscottiFilter withoutRenewing() {
    return new BiscottiFilter(routes, mode, listener, false);
  }

  /**
   * Registers the filter for all paths and dispatches of an application, before the filters that
   * are registered later. For use in a {@code ServletContainerInitializer} or listener.
   *
   * @param context the application
   * @return the registration
   * @throws IllegalStateException if the application has started, or has a filter of this name
   */
  public FilterRegistration.Dynamic register(ServletContext context) {
    FilterRegistration.Dynamic registration = context.addFilter(NAME, this);
    if (registration == null) {
      throw new IllegalStateException(
          "the application has a filter named "
              + NAME
              + " already: register one BiscottiFilter only");
    }
    context.addListener(requestListener());
    registration.setAsyncSupported(true);
    registration.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
    return registration;
  }

  /**
   * Reviews responses once more after the filters before this one have finished. {@link #register}
   * adds the listener to the application; if you register the filter in another way, add the
   * listener too.
   *
   * @return the listener, the same for all filters
   */
  public static ServletRequestListener requestListener() {
    return EndOfRequestListener.INSTANCE;
  }

  FilterMode mode() {
    return mode;
  }

  FindingListener listener() {
    return listener;
  }

  boolean renews() {
    return renews;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse answer
        && !isWatched(response)) {
      Optional<DeployedPolicy> policy = routes.at(ServletExchange.of(http, answer).path());
      if (policy.isPresent()) {
        doFilter(policy.get(), http, answer, chain);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** A forward, an include or an asynchronous dispatch comes along with the wrappers. */
  private static boolean isWatched(ServletResponse response) {
    return WatchedResponse.in(response).isPresent();
  }

  private void doFilter(
      DeployedPolicy policy,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    ResponseWatch watch = watch(policy, request, response);
    WatchedResponse watchedResponse = new WatchedResponse(response, watch);
    watch.look(false);
    try {
      chain.doFilter(new WatchedRequest(request, watchedResponse, watch), watchedResponse);
    } catch (Throwable e) {
      if (watch.isOwned()) {
        watch.lookQuietly();
      }
      throw e;
    }
    if (watch.isOwned()) {
      watch.look(true);
    }
  }

  /**
   * Returns the one watch of a request, error page included, because it remembers earlier
   * decisions.
   */
  private ResponseWatch watch(
      DeployedPolicy policy, HttpServletRequest request, HttpServletResponse response) {
    Optional<ResponseWatch> begun = ResponseWatch.of(request);
    return begun.isPresent()
        ? begun.get()
        : ResponseWatch.begin(
            this,
            policy,
            ServletGuards.guard(policy, request, response, mode),
            request,
            response,
            isVisit(request));
  }

  private static boolean isVisit(HttpServletRequest request) {
    String destination = Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Dest"), "");
    return !PARTS_OF_PAGES.contains(destination);
  }
}
