package dev.biscotti.sample.about;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The bakers. The page is the same for everybody, regardless of answers and baskets. */
@Controller
class AboutPage {
  /** A nonce that a cache serves to everybody protects nobody. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @GetMapping("/storefront/about")
  String about(HttpServletResponse response) {
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    return "storefront/about";
  }
}
