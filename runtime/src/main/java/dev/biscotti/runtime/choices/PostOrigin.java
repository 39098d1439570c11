package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.declaration.SiteDomains;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a form was sent from a page of this site. Browsers say where a form comes from, in Origin
 * (Fetch Standard, section 3.2) and in Sec-Fetch-Site (Fetch Metadata), and no page can change what
 * they say. A request that says neither is refused.
 *
 * <p>{@code Sec-Fetch-Site: same-origin} is what the browser found when it compared the two origins
 * itself, so it settles the question. Origin takes a second comparison, with a Host header that a
 * proxy may have changed. Where the two contradict each other, the Host header is what is wrong, if
 * that can be: if Origin is a domain of the policy, or Host a name that no visitor of a public site
 * sees. If neither is so, the site is seen under a name that its owner does not know, and the form
 * is refused.
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
    // With Referrer-Policy: no-referrer a browser hides the origin of a page of ours too.
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

  /** The hosts under which the server knows the request: two behind some proxies. */
  private Stream<String> hosts() {
    return Stream.of(request.header("host"), request.header(ChoiceRequest.AUTHORITY))
        .flatMap(Optional::stream);
  }

  private static String authority(String host, String scheme) {
    String port = scheme.equals("https") ? ":443" : ":80";
    return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
  }
}
