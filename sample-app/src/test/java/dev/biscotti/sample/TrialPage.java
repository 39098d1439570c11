package dev.biscotti.sample;

import dev.biscotti.runtime.servlet.ChoiceServlet;
import dev.biscotti.spring.CookiePage;
import dev.biscotti.spring.SharedCookiePage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page of the shop with content that a test specifies. */
@RestController
@RequestMapping(TrialPage.PATH)
class TrialPage {
  static final String PATH = "/storefront/trial";

  /** A policy that trusts only the nonce. */
  static final String NONCE_ONLY =
      "script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; base-uri 'none'";

  private volatile String securityPolicy = NONCE_ONLY;
  private volatile String head = "";
  private volatile String body = "";

  /**
   * Replaces the page.
   *
   * @param newPolicy its Content-Security-Policy, with {@code {nonce}} for its nonce; empty for
   *     none
   */
  void is(String newPolicy, String newHead, String newBody) {
    securityPolicy = newPolicy;
    head = newHead;
    body = newBody;
  }

  @GetMapping(produces = "text/html;charset=utf-8")
  String page(CookiePage page, HttpServletRequest request, HttpServletResponse response) {
    String nonce = String.valueOf(request.getAttribute(ChoiceServlet.NONCE));
    return html(page.head(), page.banner(), nonce, response);
  }

  /** The same for all visitors. */
  @GetMapping(path = "/shared", produces = "text/html;charset=utf-8")
  String shared(SharedCookiePage page, HttpServletResponse response) {
    return html(page.head(), page.banner(), "", response);
  }

  /** Without banner and script, for a test that adds its own. */
  @GetMapping(path = "/bare", produces = "text/html;charset=utf-8")
  String bare(HttpServletResponse response) {
    return html("", "", "", response);
  }

  @GetMapping("/moved")
  void moved(HttpServletResponse response) throws IOException {
    response.sendRedirect("/storefront/cookies/choices?return=/storefront");
  }

  private String html(String ours, String banner, String nonce, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", securityPolicy.replace("{nonce}", nonce));
    return ("<!DOCTYPE html>\n<html lang=\"en\"><head><title>none</title>\n"
            + head
            + ours
            + "</head>\n<body>\n"
            + banner
            + body
            + "</body></html>\n")
        .replace("{nonce}", nonce);
  }

  /** A slow script. */
  @GetMapping(path = "/slow.js", produces = "text/javascript")
  String slow() throws InterruptedException {
    Thread.sleep(100);
    return "window.order = [...(window.order || []), 'slow'];";
  }

  @GetMapping(path = "/quick.js", produces = "text/javascript")
  String quick() {
    return "window.order = [...(window.order || []), 'quick'];";
  }

  /** The embedded page. */
  @GetMapping(path = "/frame", produces = "text/html;charset=utf-8")
  String frame(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    return "<!DOCTYPE html>\n<html lang=\"en\"><title>A film</title><p>A film</p></html>\n";
  }
}
