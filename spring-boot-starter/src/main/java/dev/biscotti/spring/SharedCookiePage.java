package dev.biscotti.spring;

import dev.biscotti.runtime.choices.SharedBanner;
import dev.biscotti.runtime.servlet.ServletChoices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What a page shows of cookies that a shared cache keeps for all visitors, as HTML for any template
 * language: the same for everybody, and the script asks what this visitor is to see. Methods of
 * controllers take it as an argument, in place of {@link CookiePage}; Thymeleaf has tags for it.
 * What may be kept, and for how long, is for the controller's Cache-Control to say.
 */
public final class SharedCookiePage {
  private static final SharedCookiePage NONE = new SharedCookiePage(Optional.empty());

  private final Optional<SharedBanner> banner;

  private SharedCookiePage(Optional<SharedBanner> banner) {
    this.banner = banner;
  }

  /** The page of a site; its response loses the cookies that were set before. */
  static SharedCookiePage of(HostedSite site, HttpServletResponse response) {
    ServletChoices.markShared(response);
    return new SharedCookiePage(Optional.of(site.sharedBanner(LocaleContextHolder.getLocale())));
  }

  /** A page of no site: everything empty. */
  static SharedCookiePage none() {
    return NONE;
  }

  /**
   * What goes into {@code <head>}: style sheet, and the script that asks.
   *
   * @return HTML
   */
  public String head() {
    return banner.map(SharedBanner::head).orElse("");
  }

  /**
   * What goes first into {@code <body>}: the place of the question.
   *
   * @return HTML
   */
  public String banner() {
    return banner.map(SharedBanner::place).orElse("");
  }

  /**
   * The link that leads back to the choices; every page should have it.
   *
   * @return HTML
   */
  public String reopenLink() {
    return banner.map(SharedBanner::reopenLink).orElse("");
  }
}
