package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.consent.Consent;
import java.util.List;
import java.util.Optional;

/**
 * Receives the forms of banner and policy page. It redirects browsers to the page that the visitor
 * came from, and answers the script, which requests {@code application/json}, with the current
 * choices. A GET returns the choices with the banner, for pages that are the same for all visitors
 * ({@link SharedBanner}).
 *
 * <p>It accepts forms only from pages of its own site, never redirects to another site, and grants
 * only what the form showed.
 */
public final class ConsentEndpoint {
  private final ChoiceSite site;
  private final SiteLanguages languages;
  private final ChoiceListeners listeners;
  private final RefusedPosts refusedPosts = new RefusedPosts(System::nanoTime);

  /**
   * The endpoint of a site.
   *
   * @param site the site
   */
  public ConsentEndpoint(ChoiceSite site) {
    this(site, answer -> {});
  }

  /**
   * The endpoint of a site with a listener.
   *
   * @param site the site
   * @param listener is notified of each answer; {@link ChoiceListeners} combines several
   */
  public ConsentEndpoint(ChoiceSite site, ChoiceListener listener) {
    this.site = site;
    listeners = ChoiceListeners.of(List.of(listener));
    languages = SiteLanguages.of(site);
  }

  /**
   * Receives a form, or returns what to show the visitor.
   *
   * @param request the request
   * @param consent the choices of the visitor who sent it, from the guard of the same request; the
   *     guard sends the consent record
   * @return the response; 409 if a third-party banner records the choices
   */
  public ChoiceResponse handle(ChoiceRequest request, Consent consent) {
    if (request.isRead()) {
      return shown(request, consent).personal().with("Vary", languages.varyingBy());
    }
    if (!request.method().equals("POST")) {
      return ChoiceResponse.methodNotAllowed("GET, HEAD, POST");
    }
    if (!new PostOrigin(request, site).isOurs()) {
      refusedPosts.add(request);
      return ChoiceResponse.text(403, "The form came from another site.").personal();
    }
    if (!consent.isAskedHere()) {
      return ChoiceResponse.text(409, "The choices are changed in the site's own banner.")
          .personal();
    }
    PostedAnswer posted = new PostedAnswer(site.policy(), request, consent);
    PostedAnswer.Recorded recorded = posted.record();
    if (!recorded.choices().isEmpty()) {
      // The answer has taken effect and stays, even if a listener fails.
      listeners.chosen(
          new VisitorAnswer(
              site, words(request).texts().language(), posted.place(), recorded.choices()));
    }
    return (wantsJson(request)
            ? json(request, consent, recorded.outcome())
            : redirect(request, recorded.outcome()))
        .personal();
  }

  /** The choices and the banner, for the page and language in the query. */
  private ChoiceResponse shown(ChoiceRequest request, Consent consent) {
    ChoiceRequest asked =
        new ChoiceRequest(
            request.method(),
            request.path(),
            request.query(),
            request.headers(),
            FormFields.parse(request.query()),
            request.secure());
    FormTexts words =
        asked
            .field(ConsentBanner.LANGUAGE)
            .flatMap(languages::ofForm)
            .orElseGet(() -> languages.words(asked));
    String language = words.texts().language();
    String banner =
        back(asked)
            .map(page -> new ConsentBanner(site, language).html(page.request(), consent))
            .orElse("");
    return ChoiceResponse.of(200)
        .with(ChoiceResponse.CONTENT_TYPE, ChoiceResponse.JSON)
        .with(ChoiceResponse.CONTENT_LANGUAGE, language)
        .withBody(new ConsentState(site, consent).jsonWithBanner(words, banner));
  }

  /** The page of this site in a form or query. */
  private Optional<ReturnPath> back(ChoiceRequest request) {
    return request.field(ConsentBanner.RETURN).flatMap(text -> ReturnPath.parse(text, site.root()));
  }

  /** The texts in the language of the form. */
  private FormTexts words(ChoiceRequest request) {
    return request
        .field(ConsentBanner.LANGUAGE)
        .flatMap(languages::ofForm)
        .orElseGet(languages::first);
  }

  private static boolean wantsJson(ChoiceRequest request) {
    return request.header("accept").filter(ChoiceResponse.JSON::equals).isPresent();
  }

  private ChoiceResponse json(ChoiceRequest request, Consent consent, AnswerOutcome outcome) {
    FormTexts words = words(request);
    return ChoiceResponse.of(200)
        .with(ChoiceResponse.CONTENT_TYPE, ChoiceResponse.JSON)
        .with(ChoiceResponse.CONTENT_LANGUAGE, words.texts().language())
        .withBody(new ConsentState(site, consent).json(words, outcome));
  }

  /** See Other, so that going back or reloading does not resend the form (RFC 9110, 15.4.4). */
  private ChoiceResponse redirect(ChoiceRequest request, AnswerOutcome outcome) {
    ReturnPath back = back(request).orElse(new ReturnPath(site.root()));
    String anchor = back.path().equals(site.policyPath()) ? "#" + PolicyPage.CONTROLS : "";
    return ChoiceResponse.of(303).with("Location", back.marked(outcome) + anchor);
  }
}
