package dev.biscotti.spring.autoconfigure;

import dev.biscotti.spring.CookieSite;
import dev.biscotti.spring.CookieSites;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Logs, when the application starts, which of Spring's cookies its policies do not declare. */
final class FrameworkCookieReport implements SmartInitializingSingleton {
  private static final Log LOG = LogFactory.getLog("dev.biscotti");

  private final CookieSites sites;
  private final List<FrameworkCookieSource> sources;

  FrameworkCookieReport(CookieSites sites, List<FrameworkCookieSource> sources) {
    this.sites = sites;
    this.sources = sources;
  }

  @Override
  public void afterSingletonsInstantiated() {
    messages().forEach(LOG::warn);
  }

  /** One message for each cookie and policy that does not declare it. */
  List<String> messages() {
    List<FrameworkCookie> cookies =
        sources.stream().flatMap(source -> source.cookies().stream()).distinct().toList();
    return sites.all().stream()
        .map(CookieSite::policy)
        .flatMap(
            policy ->
                cookies.stream()
                    .filter(cookie -> !cookie.isDeclaredBy(policy))
                    .map(cookie -> cookie.message(policy.id())))
        .toList();
  }
}
