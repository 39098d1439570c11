package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.declaration.SiteDomains;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host that the visitor's browser asked for, as far as the request shows it. If a proxy changes
 * the Host header, the visitor's host is in a forwarded header or, for a posted form, in Origin.
 * These headers need not be trusted here: they only choose among the domains that the policy names,
 * and the response reaches only the sender of the request.
 */
final class VisitedHosts {
  private static final Pattern FORWARDED =
      Pattern.compile("(?:^|[;,])\\s*host=\"?([^\";,\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final int MAX_HOST = 300;

  private VisitedHosts() {}

  /** The domains, of those that a policy names, for which the browser may have cookies. */
  static List<String> domains(SiteDomains named, Exchange exchange, boolean production) {
    if (named.isEmpty()) {
      return List.of();
    }
    Set<String> hosts = hosts(exchange);
    List<String> obeyed = named.obeyedOn(hosts);
    if (!obeyed.isEmpty()) {
      return obeyed;
    }
    boolean unknown =
        hosts.isEmpty() || (production && hosts.stream().allMatch(SiteDomains::isInternal));
    return unknown ? named.site() : List.of();
  }

  private static Set<String> hosts(Exchange exchange) {
    List<String> texts = new ArrayList<>();
    exchange.host().ifPresent(texts::add);
    for (String line : exchange.headers("X-Forwarded-Host")) {
      texts.addAll(List.of(line.split(",", -1)));
    }
    for (String line : exchange.headers("Forwarded")) {
      Matcher host = FORWARDED.matcher(line);
      while (host.find()) {
        texts.add(host.group(1));
      }
    }
    for (String origin : exchange.headers("Origin")) {
      if (origin.toLowerCase(Locale.ROOT).startsWith("http")) {
        texts.add(origin);
      }
    }
    Set<String> hosts = new LinkedHashSet<>();
    for (String text : texts) {
      String host = text.length() > MAX_HOST ? "" : SiteDomains.host(text);
      if (!host.isEmpty()) {
        hosts.add(host);
      }
    }
    return hosts;
  }
}
