package dev.biscotti.sample.web;

import dev.biscotti.annotations.CookieName;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Cookies that others set and that this application only looks for. */
public final class RequestCookies {
  private RequestCookies() {}

  /**
   * Whether a request carries a cookie.
   *
   * @param request the request
   * @param name the name of a declared cookie; callers are checked for this
   */
  public static boolean has(HttpServletRequest request, @CookieName String name) {
    return WebUtils.getCookie(request, name) != null;
  }
}
