package dev.biscotti.search.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A guess at the declaration of a cookie with a well-known name. It only fills in the annotation
 * that a message suggests; the developer decides.
 */
record WellKnownCookie(String name, boolean whole, String annotation) {
  private static final String FRAMEWORK = ", setBy = SetBy.FRAMEWORK";

  /** The most specific names first. */
  private static final List<WellKnownCookie> ALL =
      List.of(
          essential("jsessionid", true, "SERVICE_DELIVERY", FRAMEWORK),
          essential("session", true, "SERVICE_DELIVERY", FRAMEWORK),
          essential("vertx-web.session", true, "SERVICE_DELIVERY", FRAMEWORK),
          essential("xsrf-token", true, "SECURITY", FRAMEWORK),
          essential("redirect_uri", true, "AUTHENTICATION", FRAMEWORK),
          essential("remember-me", true, "AUTHENTICATION", FRAMEWORK),
          essential("rememberme", true, "AUTHENTICATION", FRAMEWORK),
          consent("_ga", false, "ANALYTICS"),
          consent("_gid", true, "ANALYTICS"),
          consent("_gat", false, "ANALYTICS"),
          consent("_pk_", false, "ANALYTICS"),
          consent("_hj", false, "ANALYTICS"),
          consent("_clck", true, "ANALYTICS"),
          consent("amcv_", false, "ANALYTICS"),
          consent("mp_", false, "ANALYTICS"),
          consent("ajs_", false, "ANALYTICS"),
          consent("_fbp", true, "MARKETING"),
          consent("_fbc", true, "MARKETING"),
          consent("_gcl_", false, "MARKETING"),
          consent("_uet", false, "MARKETING"),
          consent("_tt", false, "MARKETING"),
          consent("ide", true, "MARKETING"),
          consent("utm_", false, "MARKETING"),
          essential("csrf", false, "SECURITY", ""),
          essential("xsrf", false, "SECURITY", ""),
          essential("consent", false, "CONSENT_RECORD", ""),
          essential("session", false, "AUTHENTICATION", ""),
          essential("token", false, "AUTHENTICATION", ""),
          essential("auth", false, "AUTHENTICATION", ""),
          essential("theme", false, "USER_PREFERENCE", ""),
          essential("lang", false, "USER_PREFERENCE", ""),
          essential("locale", false, "USER_PREFERENCE", ""),
          essential("cart", false, "USER_INPUT", ""),
          essential("basket", false, "USER_INPUT", ""));

  private static WellKnownCookie essential(
      String name, boolean whole, String because, String more) {
    return new WellKnownCookie(
        name,
        whole,
        "@EssentialCookie(because = Exemption." + because + ", purpose = \"...\"" + more + ")");
  }

  private static WellKnownCookie consent(String name, boolean whole, String category) {
    return new WellKnownCookie(
        name, whole, "@ConsentCookie(category = Category." + category + ", purpose = \"...\")");
  }

  /** The annotation that a name suggests. */
  static Optional<String> annotation(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(known -> known.fits(lower))
        .map(WellKnownCookie::annotation)
        .findFirst();
  }

  private boolean fits(String lower) {
    if (whole) {
      return lower.equals(name);
    }
    // Names of trackers begin with a vendor's prefix; the others are words that occur anywhere in a
    // name.
    return annotation.startsWith("@ConsentCookie") ? lower.startsWith(name) : lower.contains(name);
  }
}
