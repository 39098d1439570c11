package dev.biscotti.spring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Passes the generated guard, the {@link CookiePage} or the {@link SharedCookiePage} of a request
 * to a controller method.
 */
public final class CookieArgumentResolver implements HandlerMethodArgumentResolver {
  private final CookieSites sites;

  /**
   * Creates a resolver.
   *
   * @param sites the sites whose guards it passes
   */
  public CookieArgumentResolver(CookieSites sites) {
    this.sites = sites;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type.equals(CookiePage.class)
        || type.equals(SharedCookiePage.class)
        || site(type).isPresent();
  }

  private Optional<? extends CookieSite<?>> site(Class<?> guardType) {
    return sites.all().stream().filter(site -> site.guardType().equals(guardType)).findFirst();
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    HttpServletResponse response =
        Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
    Class<?> type = parameter.getParameterType();
    if (type.equals(SharedCookiePage.class)) {
      return sites.sharedPage(request, response);
    }
    Optional<? extends CookieSite<?>> site = site(type);
    return site.isPresent() ? guard(site.get(), request, response) : sites.page(request, response);
  }

  private static <G> Object guard(
      CookieSite<G> site, HttpServletRequest request, HttpServletResponse response) {
    return Objects.requireNonNull(site.guard(request, response));
  }
}
