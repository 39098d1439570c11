package dev.biscotti.runtime.declaration;

import java.net.IDN;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The domains of a policy: where cookies of its site can be. Texts may have a scheme, a port or a
 * path, non-ASCII letters, {@code *.} at the beginning or a dot at the end. Texts that are not
 * domains, such as a brand name, an address or {@code localhost}, are left out, because browsers
 * accept no Domain attribute for them.
 *
 * @param site the domain of the policy's {@code site}; for a {@code www} domain, preceded by the
 *     one above it
 * @param scope the domains of its {@code scope} that are not in {@code site}
 */
public record SiteDomains(List<String> site, List<String> scope) {
  private static final String WWW = "www.";
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  /** Two labels or more: browsers accept no Domain for a name without a dot. */
  private static final Pattern DOMAIN =
      Pattern.compile("(?=.{1,253}$)(?:" + LABEL + "\\.)+" + LABEL);

  private static final Pattern NUMERIC_LAST_LABEL = Pattern.compile(".*\\.(?:[0-9]+|0x[0-9a-f]*)");
  private static final Pattern BEFORE_HOST = Pattern.compile("^(?:[a-z][a-z0-9+.-]*://)?");
  private static final Pattern AFTER_HOST = Pattern.compile("(?::[0-9]*)?(?:[/?#].*)?$");

  public SiteDomains {
    site = List.copyOf(site);
    scope = List.copyOf(scope);
  }

  /**
   * The domains of a policy.
   *
   * @param policySite its {@code site}
   * @param policyScope its {@code scope}
   * @return the domains, in lower case and ASCII
   */
  public static SiteDomains of(String policySite, List<String> policyScope) {
    Set<String> site = new LinkedHashSet<>();
    add(policySite, site);
    Set<String> scope = new LinkedHashSet<>();
    policyScope.forEach(domain -> add(domain, scope));
    scope.removeAll(site);
    return new SiteDomains(List.copyOf(site), List.copyOf(scope));
  }

  private static void add(String text, Set<String> domains) {
    String host = host(text.startsWith("*.") ? text.substring(2) : text);
    if (host.startsWith(WWW)) {
      domain(host.substring(WWW.length())).ifPresent(domains::add);
    }
    domain(host).ifPresent(domains::add);
  }

  private static Optional<String> domain(String host) {
    return DOMAIN.matcher(host).matches() && !NUMERIC_LAST_LABEL.matcher(host).matches()
        ? Optional.of(host)
        : Optional.empty();
  }

  /**
   * The host in a text that may also have a scheme, a port and a path.
   *
   * @param text the text
   * @return the host in ASCII and lower case; empty if there is none
   */
  public static String host(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    String start = BEFORE_HOST.matcher(lower).replaceFirst("");
    String host = AFTER_HOST.matcher(start).replaceFirst("");
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    try {
      return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /**
   * Whether the policy names no domain.
   *
   * @return true if so
   */
  public boolean isEmpty() {
    return site.isEmpty() && scope.isEmpty();
  }

  /**
   * The domains that a browser on one of some hosts accepts as a Domain attribute: the host itself,
   * or a domain above it.
   *
   * @param hosts the hosts, as {@link #host} gives them
   * @return the domains, those of the site first
   */
  public List<String> obeyedOn(Collection<String> hosts) {
    return all().filter(domain -> hosts.stream().anyMatch(host -> isWithin(host, domain))).toList();
  }

  /**
   * Whether a host is one of the domains or below one.
   *
   * @param host a host, as {@link #host} gives it
   * @return true if so
   */
  public boolean covers(String host) {
    return all().anyMatch(domain -> isWithin(host, domain));
  }

  /**
   * Whether some page of the domains can have cookies with a Domain attribute: the domain is one of
   * them, or below or above one.
   *
   * @param domain the attribute
   * @return true if so
   */
  public boolean canSet(String domain) {
    String host = host(domain);
    return covers(host) || all().anyMatch(one -> isWithin(one, host));
  }

  private Stream<String> all() {
    return Stream.concat(site.stream(), scope.stream());
  }

  private static boolean isWithin(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  /**
   * Whether a host is one that visitors of a public site never see: an address, or a name without a
   * dot. Servers see such names behind a proxy that changes the Host header.
   *
   * @param host a host, as {@link #host} gives it
   * @return true if so
   */
  public static boolean isInternal(String host) {
    return domain(host).isEmpty();
  }
}
