package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.consent.Consent;
import java.util.List;
import java.util.Optional;

/**
 * Takes the forms of banner and policy page. Answers a browser with the page that the visitor came
 * from, and the script, which asks for {@code application/json}, with the choices as they stand. To
 * a GET it gives the choices with the banner, for a page that is the same for all visitors ({@link
 * SharedBanner}).
 *
 * <p>It takes forms from pages of its own site only, sends nobody to another site, and grants
 * nothing that the form did not show.
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
   * The endpoint of a site that tells of each answer.
   *
   * @param site the site
   * @param listener learns each answer; {@link ChoiceListeners} tells several
   */
  public ConsentEndpoint(ChoiceSite site, ChoiceListener listener) {
    this.site = site;
    listeners = ChoiceListeners.of(List.of(listener));
    languages = SiteLanguages.of(site);
  }

  /**
   * Takes one form, or says what a visitor is to see.
   *
   * @param request the request
   * @param consent the choices of the visitor who sent it, from the guard of the same request; the
   *     guard sends the consent record
   * @return the answer; 409 where a banner that is not ours records the choices
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
      // The answer took effect already, and stays so whatever becomes of the news of it.
      listeners.chosen(
          new VisitorAnswer(
              site, words(request).texts().language(), posted.place(), recorded.choices()));
    }
    return (wantsJson(request)
            ? json(request, consent, recorded.outcome())
            : redirect(request, recorded.outcome()))
        .personal();
  }

  /** The choices and the banner, for the page and in the language that the query names. */
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

  /** The page of this site that a form or a query names. */
  private Optional<ReturnPath> back(ChoiceRequest request) {
    return request.field(ConsentBanner.RETURN).flatMap(text -> ReturnPath.parse(text, site.root()));
  }

  /** In the language that the form was in. */
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

  /** See Other, so that going back and reloading sends no form again (RFC 9110, 15.4.4). */
  private ChoiceResponse redirect(ChoiceRequest request, AnswerOutcome outcome) {
    ReturnPath back = back(request).orElse(new ReturnPath(site.root()));
    String anchor = back.path().equals(site.policyPath()) ? "#" + PolicyPage.CONTROLS : "";
    return ChoiceResponse.of(303).with("Location", back.marked(outcome) + anchor);
  }
}
