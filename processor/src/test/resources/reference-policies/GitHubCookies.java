package reference;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCategory;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Provider;
import dev.biscotti.annotations.Section;
import dev.biscotti.annotations.SetBy;

/**
 * The cookies that GitHub publishes (github/site-policy of 23 March 2026, CC0), declared. The
 * published table has no categories; here each cookie has the one of GitHub's four that fits its
 * published purpose and its provider's trade. The purposes are in words of our own.
 */
@CookiePolicy(
    id = "github",
    site = "github.com",
    controller = "GitHub, Inc.",
    contact = "privacy@github.com",
    effective = "2026-03-23",
    consentRecord = GitHubCookies.GHCC,
    categories = {
      @ConsentCategory(id = Category.ESSENTIAL, title = "Required"),
      @ConsentCategory(id = Category.ANALYTICS, title = "Analytics"),
      @ConsentCategory(
          id = GitHubCookies.SOCIAL_MEDIA,
          title = "Social media",
          description = "These connect what you do here with social networks."),
      @ConsentCategory(id = Category.MARKETING, title = "Advertising")
    },
    providers = {
      @Provider(
          id = "hockeystack",
          name = "HockeyStack",
          privacyPolicy = "https://www.hockeystack.com/legal/privacy-policy"),
      @Provider(
          id = "microsoft",
          name = "Microsoft",
          privacyPolicy = "https://privacy.microsoft.com/en-us/privacystatement"),
      @Provider(
          id = "adobe",
          name = "Adobe",
          privacyPolicy = "https://www.adobe.com/privacy/policy.html"),
      @Provider(
          id = "contentsquare",
          name = "Contentsquare",
          privacyPolicy = "https://go.contentsquare.com/en/tracking-tag-cookies"),
      @Provider(
          id = "facebook",
          name = "Facebook",
          privacyPolicy = "https://www.facebook.com/policies/cookies/"),
      @Provider(
          id = "fullstory",
          name = "Fullstory",
          privacyPolicy = "https://help.fullstory.com/hc/en-us/articles/360020623394-GDPR-FAQs"),
      @Provider(
          id = "google",
          name = "Google",
          privacyPolicy = "https://policies.google.com/privacy"),
      @Provider(
          id = "linkedin",
          name = "LinkedIn",
          privacyPolicy = "https://www.linkedin.com/legal/privacy-policy"),
      @Provider(
          id = "quantcast",
          name = "Quantcast",
          privacyPolicy = "https://www.quantcast.com/privacy/"),
      @Provider(
          id = "yahoo",
          name = "Yahoo",
          privacyPolicy = "https://policies.yahoo.com/us/en/yahoo/privacy/index.htm?redirect=no")
    },
    sections =
        @Section(
            title = "Periods",
            text = "Most periods on this page are counted anew from each visit.",
            place = "retention"))
final class GitHubCookies {
  static final String SOCIAL_MEDIA = "social-media";

  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Holds the state of an app registration while you are redirected.",
      maxAge = "PT5M")
  static final String APP_MANIFEST_TOKEN = "app_manifest_token";

  @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Remembers the theme you chose.")
  static final String COLOR_MODE = "color_mode";

  @EssentialCookie(
      because = Exemption.SECURITY,
      purpose = "Recognises devices that you used before, for security.",
      maxAge = "P1Y")
  static final String DEVICE_ID = "_device_id";

  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Tells that you are signed in.",
      maxAge = "P1Y",
      setWhen = "you sign in")
  static final String DOTCOM_USER = "dotcom_user";

  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Brings trial users back after a redirect.",
      maxAge = "PT5M")
  static final String ENTERPRISE_TRIAL_REDIRECT_TO = "enterprise_trial_redirect_to";

  @EssentialCookie(
      because = Exemption.USER_PREFERENCE,
      purpose = "Remembers whether the file tree was open.",
      maxAge = "P30D",
      setWhen = "you open or close the file tree")
  static final String FILE_TREE_EXPANDED = "fileTreeExpanded";

  // The guard writes the record itself; GitHub's banner does that with this name.
  @SuppressWarnings("BSC807")
  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Records your choice about cookies.",
      maxAge = "P180D")
  static final String GHCC = "ghcc";

  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Holds where you are in a form of several steps.",
      maxAge = "P2W")
  static final String GH_ENT = "_gh_ent";

  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Holds where you are in a form of several steps.")
  static final String GH_SESS = "_gh_sess";

  // Published with its event alone; a cookie without a period ends with the visit besides.
  @EssentialCookie(
      because = Exemption.SECURITY,
      purpose = "Makes sure that the one who began to sign in also finishes.",
      endsOn = "the sign-in is checked")
  static final String GIST_OAUTH_CSRF = "gist_oauth_csrf";

  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Keeps you signed in to Gist on its own host.",
      maxAge = "P2W",
      setWhen = "you sign in")
  static final String GIST_USER_SESSION = "gist_user_session";

  @EssentialCookie(
      because = Exemption.SECURITY,
      purpose = "Skips the security page for recent visitors.",
      maxAge = "PT1H")
  static final String HAS_RECENT_ACTIVITY = "has_recent_activity";

  @EssentialCookie(
      because = Exemption.SECURITY,
      purpose = "Tells whether a request comes from the site itself.",
      maxAge = "P2W")
  static final String HOST_GIST_USER_SESSION_SAME_SITE = "__Host-gist_user_session_same_site";

  @EssentialCookie(
      because = Exemption.SECURITY,
      purpose = "Tells whether a request comes from the site itself.",
      maxAge = "P2W")
  static final String HOST_USER_SESSION_SAME_SITE = "__Host-user_session_same_site";

  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Tells that you are signed in.",
      maxAge = "P1Y",
      setWhen = "you sign in")
  static final String LOGGED_IN = "logged_in";

  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Carries your selection through an installation.",
      maxAge = "PT1H")
  static final String MARKETPLACE_REPOSITORY_IDS = "marketplace_repository_ids";

  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Carries the suggested account through an installation.",
      maxAge = "PT1H")
  static final String MARKETPLACE_SUGGESTED_TARGET_ID = "marketplace_suggested_target_id";

  // Published without a category. It serves statistics too, and a cookie is exempt only if every
  // purpose of it is, so it is declared as one that needs consent.
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Manages sessions and caching, and counts use.",
      maxAge = "P1Y")
  static final String OCTO = "_octo";

  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Shows a notice while an organisation is converted.",
      maxAge = "PT1H")
  static final String ORG_TRANSFORM_NOTICE = "org_transform_notice";

  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Signs in enterprise requests.",
      maxAge = "P2W",
      setWhen = "you sign in")
  static final String PRIVATE_MODE_USER_SESSION = "private_mode_user_session";

  @EssentialCookie(
      because = Exemption.SECURITY,
      purpose = "Ties a token to the browser during single sign-on.",
      endsOn = "you complete the sign-in")
  static final String SAML_CSRF_TOKEN = "saml_csrf_token";

  @EssentialCookie(
      because = Exemption.SECURITY,
      purpose = "Ties a token to older browsers during single sign-on.",
      endsOn = "you complete the sign-in")
  static final String SAML_CSRF_TOKEN_LEGACY = "saml_csrf_token_legacy";

  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Holds where to return after single sign-on.",
      endsOn = "you complete the sign-in")
  static final String SAML_RETURN_TO = "saml_return_to";

  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Holds where to return after single sign-on in older browsers.",
      endsOn = "you complete the sign-in")
  static final String SAML_RETURN_TO_LEGACY = "saml_return_to_legacy";

  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Holds whether your region is asked about cookies.")
  static final String SHOW_COOKIE_BANNER = "show_cookie_banner";

  @EssentialCookie(
      because = Exemption.SECURITY,
      purpose = "Makes sure that the one who began a flow also finishes.",
      maxAge = "PT5M")
  static final String SOCIAL_CSRF_TOKEN = "social_csrf_token";

  @EssentialCookie(because = Exemption.SERVICE_DELIVERY, purpose = "Shows times in your time zone.")
  static final String TZ = "tz";

  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Signs you in.",
      maxAge = "P2W",
      setWhen = "you sign in")
  static final String USER_SESSION = "user_session";

  // The event looks copied from another row; it stands here as published.
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Tracks visits across the resource sites.",
      provider = "hockeystack",
      setBy = SetBy.PROVIDER,
      endsOn = "you complete the sign-in")
  static final String HOCKEY_STACK = "HockeyStack_Website_Tracking_Fingerprint";

  // The published lifetimes of ai_session and ai_user look exchanged; they stand here as published.
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Identifies a session for measurement.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String AI_SESSION = "ai_session";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Identifies a user for measurement.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER,
      maxAge = "PT30M")
  static final String AI_USER = "ai_user";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Watches how fast the site is.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String ANONCHK = "ANONCHK";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Tells whether you chose to save information.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER)
  static final String IS_FIRST_SESSION = "isFirstSession";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Identifies a session.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String MSO = "MSO";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Serves advertising and measurement.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String MC1 = "MC1";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Decides whether another identifier is prolonged.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String MR = "MR";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Serves advertising and measurement.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String MSFPC = "MSFPC";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Identifies visitors for a search engine.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER,
      maxAge = "P13M")
  static final String MUID = "MUID";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Aligns an identifier between domains.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER)
  static final String SM = "SM";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Tracks visits across sites.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String UETSID = "_uetsid";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Tracks visits across sites for advertising.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER,
      maxAge = "P13M")
  static final String UETVID = "_uetvid";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Spreads load and measures use.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String X_FD_FEATURES = "X-FD-FEATURES";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Spreads load and measures use.",
      provider = "microsoft",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String X_FD_TIME = "X-FD-Time";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Identifies you in an audience manager.",
      provider = "adobe",
      setBy = SetBy.PROVIDER,
      maxAge = "P13M")
  static final String AAM_UUID = "aam_uuid";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Chooses a server for targeted content.",
      provider = "adobe",
      setBy = SetBy.PROVIDER,
      maxAge = "P13M")
  static final String MBOX_EDGE_CLUSTER = "mboxEdgeCluster";

  // The %40 belongs to the name: an @ encoded, since no name may hold one.
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Follows what you do on the site.",
      provider = "adobe",
      setBy = SetBy.PROVIDER,
      maxAge = "P13M")
  static final String AMCV = "AMCV_EA76ADE95776D2EC7F000101%40AdobeOrg";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Follows what you do on the site.",
      provider = "adobe",
      setBy = SetBy.PROVIDER)
  static final String AMCVS = "AMCVS_EA76ADE95776D2EC7F000101%40AdobeOrg";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Supports the measurement of conversions.",
      provider = "adobe",
      setBy = SetBy.PROVIDER)
  static final String AT_CHECK = "at_check";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Holds a session id for targeting.",
      provider = "adobe",
      setBy = SetBy.PROVIDER,
      maxAge = "P13M")
  static final String MBOX = "mbox";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Holds a consent state.",
      provider = "contentsquare",
      setBy = SetBy.PROVIDER,
      maxAge = "P13M")
  static final String CS_C = "_cs_c";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Measures what happens on a page.",
      provider = "contentsquare",
      setBy = SetBy.PROVIDER)
  static final String CS_CVARS = "_cs_cvars";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Holds a user id and a count of visits.",
      provider = "contentsquare",
      setBy = SetBy.PROVIDER,
      maxAge = "P13M")
  static final String CS_ID = "_cs_id";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts pages of a session.",
      provider = "contentsquare",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String CS_S = "_cs_s";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts a guest’s page views.",
      provider = "contentsquare",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String CT_DATA = "__CT_Data";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Measures what happens on a page.",
      provider = "contentsquare",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String CT_RS = "_CT_RS_";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Measures use.",
      provider = "contentsquare",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String WRUID = "WRUID";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Personalises and measures ads.",
      provider = "facebook",
      setBy = SetBy.PROVIDER,
      maxAge = "P90D")
  static final String FBC = "_fbc";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Personalises and measures ads.",
      provider = "facebook",
      setBy = SetBy.PROVIDER,
      maxAge = "P90D")
  static final String FBP = "_fbp";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Delivers and measures ads.",
      provider = "facebook",
      setBy = SetBy.PROVIDER,
      maxAge = "P90D")
  static final String FR = "fr";

  @ConsentCookie(
      category = SOCIAL_MEDIA,
      purpose = "Fits pages to your screen.",
      provider = "facebook",
      setBy = SetBy.PROVIDER,
      maxAge = "P7D")
  static final String WD = "wd";

  // Longer than browsers keep a cookie (BSC304), so both times are said.
  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Records that you opted out of advertising.",
      provider = "facebook",
      setBy = SetBy.PROVIDER,
      lifetime = "5 years, of which a browser keeps at most 400 days")
  static final String OO = "oo";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Records how you use a page.",
      provider = "fullstory",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String FS_UID = "fs_uid";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Tests how well ads work.",
      provider = "google",
      setBy = SetBy.PROVIDER,
      maxAge = "P90D")
  static final String GCL_AU = "_gcl_au";

  // Two states, two regions and a calendar date: words only.
  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Profiles interests for ads.",
      provider = "google",
      setBy = SetBy.PROVIDER,
      lifetime =
          "Opted out: until 9 November 2030. Otherwise 13 months in the EEA and the UK, 24 "
              + "months elsewhere")
  static final String ID = "id";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Profiles interests for ads.",
      provider = "google",
      setBy = SetBy.PROVIDER,
      lifetime = "13 months in the EEA and the UK, 24 months elsewhere")
  static final String IDE = "IDE";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Tells how you use the site and which ads you saw.",
      provider = "google",
      setBy = SetBy.PROVIDER,
      maxAge = "P90D")
  static final String LSID = "lsid";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Profiles interests for ads.",
      provider = "google",
      setBy = SetBy.PROVIDER,
      maxAge = "P90D")
  static final String NID = "NID";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Profiles interests for ads.",
      provider = "google",
      setBy = SetBy.PROVIDER,
      maxAge = "P90D")
  static final String PREF = "PREF";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Tells how you use the site and which ads you saw.",
      provider = "google",
      setBy = SetBy.PROVIDER,
      maxAge = "P90D")
  static final String SSID = "SSID";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Profiles interests for ads.",
      provider = "google",
      setBy = SetBy.PROVIDER,
      maxAge = "P90D")
  static final String SAPISID = "SAPISID";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Tests whether the browser takes cookies.",
      provider = "google",
      setBy = SetBy.PROVIDER,
      maxAge = "P90D")
  static final String TEST_COOKIE = "test_cookie";

  @ConsentCookie(
      category = SOCIAL_MEDIA,
      purpose = "Identifies browsers, to detect abuse.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String BCOOKIE = "bcookie";

  @ConsentCookie(
      category = SOCIAL_MEDIA,
      purpose = "Remembers a second factor.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String BSCOOKIE = "bscookie";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Tracks users across devices.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P3M")
  static final String U = "u";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Shows more relevant ads.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P1M")
  static final String USER_MATCH_HISTORY = "UserMatchHistory";

  @ConsentCookie(
      category = SOCIAL_MEDIA,
      purpose = "Protects against forged requests.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER)
  static final String JSESSIONID = "JSESSIONID";

  @ConsentCookie(
      category = SOCIAL_MEDIA,
      purpose = "Remembers a language.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER)
  static final String LANG = "lang";

  @ConsentCookie(
      category = SOCIAL_MEDIA,
      purpose = "Chooses a data centre.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "PT24H")
  static final String LIDC = "lidc";

  @ConsentCookie(
      category = SOCIAL_MEDIA,
      purpose = "Routes to a consistent database.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER)
  static final String SDSC = "sdsc";

  @ConsentCookie(
      category = SOCIAL_MEDIA,
      purpose = "Records consent.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P6M")
  static final String LI_GC = "li_gc";

  @ConsentCookie(
      category = SOCIAL_MEDIA,
      purpose = "Caches consent.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P6M")
  static final String LI_MC = "li_mc";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Remembers when identifiers were aligned.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P30D")
  static final String ANALYTICS_SYNC_HISTORY = "AnalyticsSyncHistory";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Identifies members elsewhere for ads.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P30D")
  static final String LMS_ADS = "lms_ads";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Identifies members elsewhere for measurement.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P30D")
  static final String LMS_ANALYTICS = "lms_analytics";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Measures conversions.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P30D")
  static final String LI_FAT_ID = "li_fat_id";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Guesses who a user is.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P90D")
  static final String LI_SUGR = "li_sugr";

  @ConsentCookie(
      category = SOCIAL_MEDIA,
      purpose = "Identifies a browser.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P3M")
  static final String U_BROWSER = "U";

  // Published twice run together. Longer than browsers keep a cookie (BSC304).
  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Records that a non-member opted out.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      lifetime = "10 years, of which a browser keeps at most 400 days")
  static final String BIZOGRAPHICS_OPT_OUT = "BizographicsOptOut";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Measures conversions.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      maxAge = "P7D")
  static final String LI_GIANT = "li_giant";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Segments audiences for ads.",
      provider = "quantcast",
      setBy = SetBy.PROVIDER,
      maxAge = "P13M")
  static final String CREF = "cref";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Segments audiences for ads.",
      provider = "quantcast",
      setBy = SetBy.PROVIDER,
      maxAge = "P3M")
  static final String D = "d";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Measures how visitors use the site.",
      provider = "quantcast",
      setBy = SetBy.PROVIDER,
      maxAge = "P13M")
  static final String MC = "mc";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Serves search and advertising.",
      provider = "yahoo",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String A3 = "A3";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Measures visits.",
      provider = "yahoo",
      setBy = SetBy.PROVIDER,
      maxAge = "P1Y")
  static final String B = "b";

  private GitHubCookies() {}
}
