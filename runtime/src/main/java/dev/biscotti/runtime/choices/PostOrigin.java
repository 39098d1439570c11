package dev.biscotti.runtime.choices;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a form was sent from a page of this site. Browsers say where a form comes from, in Origin
 * (Fetch Standard, section 3.2) and in Sec-Fetch-Site (Fetch Metadata), and no page can change what
 * they say. What says neither is none of our forms.
 */
record PostOrigin(ChoiceRequest request, String siteOrigin) {
  private static final Pattern ORIGIN = Pattern.compile("(https?)://([^/\\s@]+)");

  boolean isOurs() {
    boolean fetchMetadata = request.hasHeader("sec-fetch-site");
    if (fetchMetadata && request.header("sec-fetch-site").filter("same-origin"::equals).isEmpty()) {
      return false;
    }
    if (!request.hasHeader("origin")) {
      return fetchMetadata;
    }
    Optional<String> origin = request.header("origin");
    // With Referrer-Policy: no-referrer a browser hides the origin of a page of ours too.
    return origin.filter("null"::equals).isPresent()
        ? fetchMetadata
        : origin.filter(this::isSite).isPresent();
  }

  private boolean isSite(String origin) {
    Matcher parts = ORIGIN.matcher(origin.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return false;
    }
    if (!siteOrigin.isEmpty()) {
      return siteOrigin.equalsIgnoreCase(origin);
    }
    String scheme = parts.group(1);
    boolean downgraded =
        request.secure().filter(secure -> secure).isPresent() && !scheme.equals("https");
    return !downgraded
        && request
            .header("host")
            .map(host -> authority(host.toLowerCase(Locale.ROOT), scheme))
            .filter(authority(parts.group(2), scheme)::equals)
            .isPresent();
  }

  private static String authority(String host, String scheme) {
    String port = scheme.equals("https") ? ":443" : ":80";
    return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
  }
}
