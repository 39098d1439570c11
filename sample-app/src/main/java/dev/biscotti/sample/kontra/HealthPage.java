package dev.biscotti.sample.kontra;

import dev.biscotti.sample.web.RequestCookies;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page that support asks a customer to open when a page breaks. */
@Controller("kontraHealthPage")
class HealthPage {
  /** A visitor who is pinned to a release may be pinned to an old one. */
  @GetMapping(value = "/kontra/health", produces = "text/plain")
  @ResponseBody
  String health(HttpServletRequest request) {
    return RequestCookies.has(request, KontraCookies.DEPLOYMENT)
        ? "ok, bound to a release\n"
        : "ok\n";
  }
}
