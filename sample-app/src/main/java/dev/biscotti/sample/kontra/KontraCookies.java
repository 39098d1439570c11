package dev.biscotti.sample.kontra;

import dev.biscotti.annotations.Authority;
import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCategory;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Provider;
import dev.biscotti.annotations.Section;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.sample.web.Theme;

/** The cookies of the invoicing site. */
@CookiePolicy(
    id = "kontra",
    site = "Kontra",
    controller = "Kontra",
    contact = "hello@usekontra.com",
    effective = "2026-05-15",
    consentRecord = KontraCookies.CONSENT,
    scope = "usekontra.com",
    summary =
        "We keep to the minimum: cookies that keep you signed in, and one for your colours. There is"
            + " no marketing, and nothing follows you to other sites. Should we ever add analytics,"
            + " the cookie banner asks you first, and you can say no.",
    providers = {
      @Provider(
          id = "supabase",
          name = "Supabase",
          role =
              "Runs our sign-in. Its two cookies are ours: they are set on usekontra.com, not on a"
                  + " domain of Supabase.",
          privacyPolicy = "https://supabase.com/privacy"),
      @Provider(
          id = "vercel",
          name = "Vercel",
          role =
              "Hosts the site. Its infrastructure protects the site against attacks (DDoS) and routes"
                  + " requests, and can set cookies for that.",
          privacyPolicy = "https://vercel.com/legal/privacy-policy")
    },
    categories = {
      @ConsentCategory(
          id = Category.FUNCTIONAL,
          title = "Functional cookies",
          description = "Comfort that goes beyond what you asked for.",
          whenEmpty =
              "Features that would need them are, for example, a saved list of recent entries in the"
                  + " Cmd-K palette, or a table that remembers its column layout. If we add one, the"
                  + " cookie banner asks before anything is set."),
      @ConsentCategory(
          id = Category.ANALYTICS,
          title = "Analytics cookies",
          description = "Measurement of how the site is used.",
          whenEmpty =
              "We use neither Google Analytics nor Plausible, PostHog or Vercel Analytics. If we add"
                  + " an analytics provider, this page will name it, with the purpose and lifetime of"
                  + " each cookie and the place where the data is processed. None of its scripts will"
                  + " load before you accept this category in the banner, and it will be set up so"
                  + " that it never receives what your invoices and contracts contain."),
      @ConsentCategory(
          id = Category.MARKETING,
          title = "Marketing cookies",
          description = "Advertising, and measuring what it achieves.",
          whenEmpty =
              "We have no retargeting pixels, no conversion trackers and no advertising tags of"
                  + " others, and plan none.")
    },
    authorities = {
      @Authority(
          name = "Post- och telestyrelsen (PTS), the Swedish Post and Telecom Authority",
          url = "https://pts.se",
          country = "SE",
          topic = Authority.COOKIES),
      @Authority(
          name = "Integritetsskyddsmyndigheten (IMY), the Swedish Authority for Privacy Protection",
          url = "https://www.imy.se",
          country = "SE",
          topic = Authority.PERSONAL_DATA)
    },
    consentFreePaths = {"/kontra/sign/{token}", "/kontra/i/{token}"},
    sections = {
      @Section(
          title = "Invoices and contracts without an account",
          text =
              "You can look at an invoice and sign a contract without a Kontra account. No marketing"
                  + " and no analytics cookie is set on those pages. The only cookies of a third"
                  + " party that can appear there are those of Vercel's infrastructure, listed above"
                  + " as essential: without them the service could not be reached.",
          place = "conditions"),
      @Section(
          title = "On our server",
          text =
              "Of what our own cookies hold, our server keeps a digest of each sign-in token and the"
                  + " account it belongs to: for an hour and for 30 days, and only until you sign"
                  + " out.",
          place = "retention"),
      @Section(
          title = "What you can refuse",
          text =
              "Essential cookies are not up for refusal, because the service does not work without"
                  + " them. Whatever else we may add you can refuse category by category, and Kontra"
                  + " goes on working as before.",
          place = "choices"),
      @Section(
          title = "The cookie banner",
          text =
              "The cookie banner appears as soon as there is something to choose, on your first visit"
                  + " from then on. The *Cookies* link at the foot of every page brings you back"
                  + " here, where you can then change your answer.",
          place = "choices")
    })
final class KontraCookies {
  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Keeps you signed in.",
      provider = "supabase",
      row = "Sign-in",
      setWhen = "you sign in",
      endsOn = "you sign out",
      ifRefused = "You cannot reach the dashboard.")
  static final String ACCESS_TOKEN = "sb-access-token";

  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Signs you in again when you come back.",
      provider = "supabase",
      row = "Sign-in",
      maxAge = "P30D",
      setWhen = "you sign in",
      endsOn = "you sign out",
      ifRefused = "You have to sign in on every visit.")
  static final String REFRESH_TOKEN = "sb-refresh-token";

  @EssentialCookie(
      because = Exemption.USER_PREFERENCE,
      purpose =
          "Remembers whether you chose light or dark, so that your next visit does not begin with a"
              + " flash of the wrong colours.",
      maxAge = "P1Y",
      setWhen = "you choose light or dark",
      endsOn = "you go back to automatic",
      type = Theme.class,
      ifRefused = "Pages have the colours of your device.")
  static final String THEME = "kontra-theme";

  /** The name that Kontra publishes, although it has no __Host- prefix. */
  @SuppressWarnings("BSC807")
  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose =
          "Records your answer to the cookie banner: which categories beyond the essential one you"
              + " accepted. So the banner does not ask again on every visit.",
      maxAge = "P6M",
      setWhen = "you answer the cookie banner")
  static final String CONSENT = "kontra-consent";

  @EssentialCookie(
      because = Exemption.SECURITY,
      purpose =
          "Shows that your browser passed Vercel's check against attacks (DDoS), so that it is not"
              + " checked again on every page.",
      provider = "vercel",
      setBy = SetBy.INFRASTRUCTURE,
      maxAge = "PT1H",
      setWhen = "your browser passes the check")
  static final String ATTACK_CHALLENGE = "_vcrcs";

  @EssentialCookie(
      because = Exemption.LOAD_BALANCING,
      purpose =
          "Routes your requests to the same release of the site, so that a page does not break while"
              + " we publish a new one.",
      provider = "vercel",
      setBy = SetBy.INFRASTRUCTURE)
  static final String DEPLOYMENT = "__vdpl";

  private KontraCookies() {}
}
