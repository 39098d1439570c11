package dev.biscotti.processor.check;

import dev.biscotti.annotations.Authority;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.LawRule;
import dev.biscotti.search.rule.TextRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the supervisory authorities that a policy names. */
final class AuthorityCheck implements PolicyCheck {

  @Override
  public void check(DeclaredPolicy policy, Report report) {
    List<MirrorMembers> authorities = policy.members().nested("authorities");
    for (MirrorMembers authority : authorities) {
      RequiredText.check(authority, "name", TextRule.NO_AUTHORITY_NAME, report);
      Countries.check(authority, report);
      String url = authority.string("url");
      if (!url.isEmpty() && !WebAddress.isUrl(url)) {
        report.add(TextRule.BSC504, authority.anchor("url"), "url", url);
      }
    }
    checkCountries(authorities, report);
  }

  /** An authority without a country applies to all countries. */
  private static void checkCountries(List<MirrorMembers> authorities, Report report) {
    Set<String> supervised =
        authorities.stream()
            .filter(AuthorityCheck::supervisesCookies)
            .map(authority -> authority.string("country"))
            .collect(Collectors.toSet());
    if (supervised.contains("")) {
      return;
    }
    Map<String, MirrorMembers> byCountry = new LinkedHashMap<>();
    authorities.forEach(authority -> byCountry.putIfAbsent(authority.string("country"), authority));
    byCountry.forEach(
        (country, first) -> {
          if (Countries.isCountry(country) && !supervised.contains(country)) {
            report.add(LawRule.BSC904, first.anchor("topic"), country, country);
          }
        });
  }

  private static boolean supervisesCookies(MirrorMembers authority) {
    String topic = authority.string("topic").toLowerCase(Locale.ROOT);
    return topic.isBlank() || topic.contains("cookie") || topic.equals(Authority.COOKIES);
  }
}
