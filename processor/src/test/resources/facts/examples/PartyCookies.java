package facts;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Provider;
import dev.biscotti.annotations.SetBy;

@CookiePolicy(
    id = "party",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    include = AnswersCatalog.class,
    consentRecord = AnswersCatalog.ANSWERS,
    providers = {
      // Facts: provider-privacy-link, provider-limits
      @Provider(
          id = "counter",
          name = "Counter Ltd",
          role = "Counts visits for us. It may neither use the data for itself nor pass it on.",
          privacyPolicy = "https://counter.example/privacy"),
      // Facts: processor-first-party
      @Provider(
          id = "accounts",
          name = "Accounts Inc.",
          role = "Runs our sign-in on our behalf. Its cookie is set on our domain, not on its own.",
          privacyPolicy = "https://accounts.example/privacy"),
      // Facts: sets-no-cookies
      @Provider(
          id = "messages",
          name = "Messages GmbH",
          role = "Sends the code that you sign in with.",
          setsCookies = false),
      // Facts: redirect-domain
      @Provider(
          id = "bank",
          name = "Bank plc",
          role = "If you pay by card, you are sent to the bank's own site for a moment.",
          privacyPolicy = "https://bank.example/privacy",
          ownDomain = true),
      // Facts: embeds, embed-blocked-until
      @Provider(
          id = "player",
          name = "Player Ltd",
          role = "Shows films. Before you start one, you see a picture that comes from us.",
          privacyPolicy = "https://player.example/privacy",
          ownDomain = true)
    })
final class PartyCookies {
  // Facts: provider, party-type
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts returning visitors.",
      provider = "counter",
      maxAge = "P13M")
  static final String VISITOR = "shop-visitor";

  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Keeps you signed in.",
      provider = "accounts",
      setBy = SetBy.INFRASTRUCTURE)
  static final String ACCOUNT = "accounts-session";

  // Facts: platform-as-service
  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Links your requests to your session, which the *Tomcat* server keeps for us.",
      setBy = SetBy.FRAMEWORK)
  static final String SERVLET_SESSION = "JSESSIONID";

  private PartyCookies() {}
}
