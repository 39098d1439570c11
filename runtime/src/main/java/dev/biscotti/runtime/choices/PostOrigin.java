package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.declaration.SiteDomains;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a form was sent from a page of this site. Browsers state where a form comes from, in
 * Origin (Fetch Standard, section 3.2) and in Sec-Fetch-Site (Fetch Metadata), and pages cannot
 * change these headers. A request with neither is refused.
 *
 * <p>{@code Sec-Fetch-Site: same-origin} is the browser's own comparison of the two origins. Origin
 * has to be compared with a Host header that a proxy may have changed. If the two contradict each
 * other, the Host header is assumed to be wrong if that is plausible: Origin is a domain of the
 * policy, or Host is a name that visitors of a public site never see. Otherwise the site may be
 * shown under a foreign name, and the form is refused.
 */
record PostOrigin(ChoiceRequest request, ChoiceSite site) {
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
    // With Referrer-Policy: no-referrer, a browser also hides the origin of this site's pages.
    return origin.filter("null"::equals).isPresent()
        ? fetchMetadata
        : origin.filter(text -> isSite(text) || (fetchMetadata && isHostChanged(text))).isPresent();
  }

  private boolean isSite(String origin) {
    Matcher parts = ORIGIN.matcher(origin.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return false;
    }
    if (!site.origin().isEmpty()) {
      return site.origin().equalsIgnoreCase(origin);
    }
    String scheme = parts.group(1);
    boolean downgraded =
        request.secure().filter(secure -> secure).isPresent() && !scheme.equals("https");
    return !downgraded
        && hosts()
            .map(host -> authority(host.toLowerCase(Locale.ROOT), scheme))
            .anyMatch(authority(parts.group(2), scheme)::equals);
  }

  /** Whether the request came through a proxy that changed its Host header. */
  private boolean isHostChanged(String origin) {
    Matcher parts = ORIGIN.matcher(origin.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return false;
    }
    SiteDomains domains =
        SiteDomains.of(site.policy().rules().site(), site.policy().rules().scope());
    return domains.covers(SiteDomains.host(parts.group(2)))
        || (site.origin().isEmpty()
            && hosts().findAny().isPresent()
            && hosts().map(SiteDomains::host).allMatch(SiteDomains::isInternal));
  }

  /** The hosts of the request as the server knows them: two behind some proxies. */
  private Stream<String> hosts() {
    return Stream.of(request.header("host"), request.header(ChoiceRequest.AUTHORITY))
        .flatMap(Optional::stream);
  }

  private static String authority(String host, String scheme) {
    String port = scheme.equals("https") ? ":443" : ":80";
    return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
  }
}
