package dev.biscotti.sample.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers what these sites never do, so that nobody else can make them do it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SecurityHeaders extends OncePerRequestFilter {
  /**
   * The Content-Security-Policy of a page. No script runs, and nothing comes from elsewhere.
   *
   * @param styleSources further sources of {@code style-src}, such as {@code 'sha256-…'}
   */
  static String contentSecurityPolicy(String styleSources) {
    return "default-src 'none'; style-src "
        + ("'self' " + styleSources).strip()
        + "; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", contentSecurityPolicy(""));
    response.setHeader("X-Content-Type-Options", "nosniff");
    // Not no-referrer: with that, browsers send "Origin: null" with a form of our own.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    // Every page depends on cookies. Style sheets and pictures replace this header.
    response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }
}
