package dev.biscotti.sample.storefront;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The page that the uptime monitor requests. */
@RestController
class HealthPage {
  @GetMapping(value = "/storefront/health", produces = "text/plain")
  @AllowUndeclaredCookie(
      reason =
          "Sent to our own uptime monitor alone, which says who it is: it verifies that the proxies"
              + " in between pass Set-Cookie lines on. No visitor gets it.")
  String health(
      @RequestHeader(name = "X-Uptime-Monitor", defaultValue = "") String monitor,
      HttpServletResponse response) {
    if (!monitor.isEmpty()) {
      response.addCookie(new Cookie("shop-probe", "1"));
    }
    return "ok\n";
  }
}
