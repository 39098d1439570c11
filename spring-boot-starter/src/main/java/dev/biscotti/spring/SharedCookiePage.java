package dev.biscotti.spring;

import dev.biscotti.runtime.choices.SharedBanner;
import dev.biscotti.runtime.servlet.ServletChoices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The cookie-related HTML of a page that a shared cache keeps for all visitors, for any template
 * language. The HTML is the same for everybody; its script asks the server what to show this
 * visitor. Controller methods can take it as an argument instead of {@link CookiePage}; Thymeleaf
 * templates have tags for it. The controller sets Cache-Control, which decides what may be cached
 * and for how long.
 */
public final class SharedCookiePage {
  private static final SharedCookiePage NONE = new SharedCookiePage(Optional.empty());

  private final Optional<SharedBanner> banner;

  private SharedCookiePage(Optional<SharedBanner> banner) {
    this.banner = banner;
  }

  /** The page of a site. Removes the cookies set so far from the response. */
  static SharedCookiePage of(HostedSite site, HttpServletResponse response) {
    ServletChoices.markShared(response);
    return new SharedCookiePage(Optional.of(site.sharedBanner(LocaleContextHolder.getLocale())));
  }

  /** The page of a path without a site: everything is empty. */
  static SharedCookiePage none() {
    return NONE;
  }

  /**
   * The content for {@code <head>}: the style sheet and the script that asks the server.
   *
   * @return HTML
   */
  public String head() {
    return banner.map(SharedBanner::head).orElse("");
  }

  /**
   * The content for the start of {@code <body>}: the place for the banner.
   *
   * @return HTML
   */
  public String banner() {
    return banner.map(SharedBanner::place).orElse("");
  }

  /**
   * The link back to the choices. Every page should have it.
   *
   * @return HTML
   */
  public String reopenLink() {
    return banner.map(SharedBanner::reopenLink).orElse("");
  }
}
