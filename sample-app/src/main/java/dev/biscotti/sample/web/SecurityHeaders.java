package dev.biscotti.sample.web;

import dev.biscotti.runtime.servlet.ChoiceServlet;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to block what these sites never do, so that attackers cannot make them do it. The
 * nonce allows what the server itself put into a page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {
  private static String contentSecurityPolicy(String nonce) {
    return "default-src 'none'; script-src 'nonce-"
        + nonce
        + "'; style-src 'self' 'nonce-"
        + nonce
        + "'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
        + " frame-ancestors 'none'";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String nonce = TokenStore.newToken();
    request.setAttribute(ChoiceServlet.NONCE, nonce);
    response.setHeader("Content-Security-Policy", contentSecurityPolicy(nonce));
    response.setHeader("X-Content-Type-Options", "nosniff");
    // Not no-referrer, because browsers would then send "Origin: null" even with this site's own
    // forms.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    // Every page depends on cookies. Responses for style sheets and pictures replace this header.
    response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }
}
