package dev.biscotti.sample.aktara;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCategory;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.Provider;
import dev.biscotti.annotations.Section;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.sample.web.LocalPath;

/** The cookies of the site with sign-in, demo mode and preview deployments. */
@CookiePolicy(
    id = "aktara",
    site = "Aktara",
    controller = "Aktara",
    contact = "privacy@aktara.ai",
    effective = "2026-03-23",
    noticeDays = 14,
    scope = {"aktara.ai", "*.aktara.ai"},
    summary =
        "We set cookies for one thing only: to sign you in, and to keep you signed in. All of them are"
            + " strictly necessary. There is no advertising, no tracking and no analytics. Before that"
            + " changes you are told at least 14 days ahead, and asked.",
    providers = {
      @Provider(
          id = "google",
          name = "Google",
          role =
              "If you choose to sign in with Google, your browser is sent to Google's domain for a"
                  + " moment, to complete the sign-in (OAuth). Google may set cookies of its own"
                  + " there, under its own privacy policy alone.",
          privacyPolicy = "https://policies.google.com/privacy",
          ownDomain = true),
      @Provider(
          id = "twilio",
          name = "Twilio",
          role = "Sends the verification code by SMS if you sign in by phone.",
          privacyPolicy = "https://www.twilio.com/en-us/legal/privacy",
          setsCookies = false),
      @Provider(
          id = "vercel",
          name = "Vercel",
          role = "Hosts the preview deployments of the site and decides who may open them.",
          privacyPolicy = "https://vercel.com/legal/privacy-policy")
    },
    categories = {
      @ConsentCategory(
          id = Category.FUNCTIONAL,
          title = "Functional cookies",
          description = "Comfort that goes beyond what you asked for.",
          whenEmpty = "If we add any, they are opt-in, like everything that is not essential."),
      @ConsentCategory(
          id = Category.ANALYTICS,
          title = "Analytics and performance cookies",
          description = "Measurement of how the site is used and how well it performs.",
          whenEmpty =
              "If we introduce any, it will be with a tool that puts privacy first, such as Plausible"
                  + " Analytics: one that follows nobody from site to site, shares no data with"
                  + " advertising networks and complies with the GDPR, even without a consent banner"
                  + " where the law asks for none. It will be opt-in all the same. A notice in the"
                  + " app tells you before anything is set, and you can withdraw your consent at any"
                  + " time in your account settings."),
      @ConsentCategory(
          id = Category.MARKETING,
          title = "Marketing cookies",
          description = "Advertising, and measuring what it achieves.",
          whenEmpty =
              "We embed no advertising networks, no social media widgets and no tracking pixels of"
                  + " others.")
    },
    sections = {
      @Section(
          title = "Similar technologies",
          text =
              "Browsers can keep data in other ways that amount to the same, such as session storage."
                  + " This policy covers those too. At present we use cookies only.",
          place = "scope"),
      @Section(
          title = "In the United Kingdom",
          text =
              "There the Privacy and Electronic Communications Regulations (PECR) stand in the place"
                  + " of the Directive. Under them, too, strictly necessary cookies need no consent.",
          place = "legal-basis"),
      @Section(
          title = "As long as you are signed in",
          text =
              "These cookies belong to signing in. They cannot be switched off while you are signed"
                  + " in.",
          place = "essential"),
      @Section(
          title = "Demo mode",
          text =
              "You can try Aktara in [demo mode](/aktara/demo) without signing in. There our server"
                  + " sets no cookie at all.",
          place = "conditions"),
      @Section(
          title = "On our server",
          text =
              "Of what these cookies hold, our server keeps no more than it needs to keep you signed"
                  + " in: a digest of your session's random token and the account it belongs to, until"
                  + " you sign out or the session ends.",
          place = "retention"),
      @Section(
          title = "How we tell you",
          text =
              "Every change is posted on this page, with a new effective date. If we introduce cookies"
                  + " that are not essential, you hear of it at least 14 days before, by e-mail or in"
                  + " a banner in the app, and they are not set before you consent.",
          place = "changes"),
      @Section(
          title = "Contact form",
          text = "You can also ask us with the [contact form](/aktara/contact).",
          place = "contact")
    })
final class AktaraCookies {
  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Keeps you signed in. It holds a random token and nothing about you.",
      protection = Protection.ENCRYPTED,
      maxAge = "P30D",
      renewed = true,
      endsOn = "you sign out",
      setWhen = "you sign in",
      ifRefused =
          "If you delete it, you are signed out of Aktara. If you block it, you cannot sign in.")
  static final String SESSION = "authjs.session-token";

  @EssentialCookie(
      because = Exemption.SECURITY,
      purpose =
          "Protects the sign-in and sign-out forms against forgery by other sites (CSRF). Each form"
              + " carries the same token a second time, and our server compares the two"
              + " (double submit).",
      protection = Protection.SIGNED,
      setWhen = "you open a page with one of these forms",
      ifRefused = "You can neither sign in nor sign out.")
  static final String CSRF = "authjs.csrf-token";

  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose =
          "Remembers the page you were on your way to when we asked you to sign in, and takes you"
              + " there afterwards. It holds nothing but the path of that page.",
      type = LocalPath.class,
      codec = LocalPathCodec.class,
      setWhen = "you open a page that needs you to sign in",
      endsOn = "you have signed in",
      ifRefused = "After signing in you start from the overview.")
  static final String CALLBACK = "authjs.callback-url";

  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Recognises who may open a preview deployment. It is not present on the live site.",
      provider = "vercel",
      setBy = SetBy.INFRASTRUCTURE,
      environment = "preview")
  static final String PREVIEW = "__vercel_live_token";

  private AktaraCookies() {}
}
