package dev.biscotti.sample.web;

import dev.biscotti.annotations.CookieName;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Cookies that somebody else sets, and that we only look for. */
public final class RequestCookies {
  private RequestCookies() {}

  /**
   * Whether a request carries a cookie.
   *
   * @param request the request
   * @param name the name of a declared cookie; whoever calls this is held to it
   */
  public static boolean has(HttpServletRequest request, @CookieName String name) {
    return WebUtils.getCookie(request, name) != null;
  }
}
