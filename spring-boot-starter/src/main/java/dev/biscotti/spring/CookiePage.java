package dev.biscotti.spring;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.choices.ChoiceRequest;
import dev.biscotti.runtime.choices.ConsentBanner;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.servlet.ChoiceServlet;
import dev.biscotti.runtime.servlet.ServletChoices;
import dev.biscotti.runtime.servlet.ServletGuards;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The cookie-related HTML of one page, for any template language. Controller methods can take it as
 * an argument; Thymeleaf templates have tags for it.
 */
public final class CookiePage {
  private static final String MARKED = "dev.biscotti.page.marked";
  private static final CookiePage NONE = new CookiePage(Optional.empty());

  private final Optional<Shown> shown;

  private record Shown(
      ConsentBanner banner, Consent consent, ChoiceRequest request, String nonce) {}

  private CookiePage(Optional<Shown> shown) {
    this.shown = shown;
  }

  /**
   * The page of a site. It depends on the visitor, so this marks the response as varying by cookie.
   */
  static CookiePage of(HostedSite site, HttpServletRequest request, HttpServletResponse response) {
    if (!response.isCommitted() && !isMarked(request, response)) {
      ServletChoices.markPersonal(response);
      request.setAttribute(MARKED, true);
    }
    String nonce = request.getAttribute(ChoiceServlet.NONCE) instanceof String given ? given : "";
    Consent consent = ServletGuards.guard(site.site().policy(), request, response).consent();
    return new CookiePage(
        Optional.of(
            new Shown(
                site.banner(LocaleContextHolder.getLocale()), consent, asked(request), nonce)));
  }

  /**
   * Marks each response only once, so that headers a controller sets later take effect, and again
   * after a reset, which removes the header. A Vary header of the application does not count as a
   * mark.
   */
  private static boolean isMarked(HttpServletRequest request, HttpServletResponse response) {
    return request.getAttribute(MARKED) != null && response.containsHeader("Vary");
  }

  /** The page of a path without a site: everything is empty. */
  static CookiePage none() {
    return NONE;
  }

  /** On an error page, the originally requested page counts. */
  private static ChoiceRequest asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? ChoiceRequest.get(path, "")
        : ServletChoices.request(request);
  }

  /**
   * The content for {@code <head>}: the style sheet and the script with the current choices.
   *
   * @return HTML
   */
  public String head() {
    return shown.map(one -> one.banner().head(one.consent(), one.nonce())).orElse("");
  }

  /**
   * The content for the start of {@code <body>}: the banner while there is something to ask, then,
   * once, the confirmation.
   *
   * @return HTML; empty if there is nothing to show
   */
  public String banner() {
    return shown.map(one -> one.banner().html(one.request(), one.consent())).orElse("");
  }

  /**
   * The link back to the choices. Every page should have it.
   *
   * @return HTML
   */
  public String reopenLink() {
    return shown.map(one -> one.banner().reopenLink()).orElse("");
  }

  /**
   * The nonce that the application set in the request attribute {@value ChoiceServlet#NONCE}, for
   * its own scripts that wait for consent.
   *
   * @return the nonce; empty if there is none
   */
  public String nonce() {
    return shown.map(Shown::nonce).orElse("");
  }

  /**
   * Whether cookies of a category may be set. Without a policy, only essential ones may.
   *
   * @param category a category's id
   * @return true if they may be set
   * @throws IllegalArgumentException if the policy has no such category
   */
  public boolean granted(String category) {
    return shown
        .map(one -> one.consent().granted(category))
        .orElse(category.equals(Category.ESSENTIAL));
  }
}
