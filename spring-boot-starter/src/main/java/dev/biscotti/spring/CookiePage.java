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
 * What one page shows of cookies, as HTML for any template language. Methods of controllers take it
 * as an argument; Thymeleaf has tags for it.
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

  /** The page of a site; made for one visitor, which its response says. */
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
   * Once for each response, so that what a controller says after it counts; anew after a reset,
   * which takes the header too. An application's own Vary is no mark.
   */
  private static boolean isMarked(HttpServletRequest request, HttpServletResponse response) {
    return request.getAttribute(MARKED) != null && response.containsHeader("Vary");
  }

  /** A page of no site: everything empty. */
  static CookiePage none() {
    return NONE;
  }

  /** An error page stands in for the page that was asked for. */
  private static ChoiceRequest asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? ChoiceRequest.get(path, "")
        : ServletChoices.request(request);
  }

  /**
   * What goes into {@code <head>}: style sheet, and the script with the choices as they stand.
   *
   * @return HTML
   */
  public String head() {
    return shown.map(one -> one.banner().head(one.consent(), one.nonce())).orElse("");
  }

  /**
   * What goes first into {@code <body>}: the question while there is something to ask, then once
   * its confirmation.
   *
   * @return HTML; empty if there is nothing to show
   */
  public String banner() {
    return shown.map(one -> one.banner().html(one.request(), one.consent())).orElse("");
  }

  /**
   * The link that leads back to the choices; every page should have it.
   *
   * @return HTML
   */
  public String reopenLink() {
    return shown.map(one -> one.banner().reopenLink()).orElse("");
  }

  /**
   * The nonce that the application gave the page in the request attribute {@value
   * ChoiceServlet#NONCE}, for scripts of its own that wait for consent.
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
   * @return true if they may
   * @throws IllegalArgumentException if the policy has no such category
   */
  public boolean granted(String category) {
    return shown
        .map(one -> one.consent().granted(category))
        .orElse(category.equals(Category.ESSENTIAL));
  }
}
