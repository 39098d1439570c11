package dev.biscotti.processor.check;

import dev.biscotti.policy.law.EeaStates;
import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.TextRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks country codes. */
final class Countries {
  private static final Set<String> ISO = Set.of(Locale.getISOCountries());

  private Countries() {}

  static boolean isCountry(String code) {
    return ISO.contains(code);
  }

  static boolean isOutsideEea(String code) {
    return isCountry(code) && !EeaStates.contains(code);
  }

  /** Checks the member {@code countries}, which lists several. */
  static void checkServed(MirrorMembers members, Report report) {
    List<String> countries = members.strings("countries");
    for (int i = 0; i < countries.size(); i++) {
      if (!isCountry(countries.get(i))) {
        report.add(TextRule.BSC509, members.anchor("countries", i), "countries", countries.get(i));
      }
    }
  }

  /** Checks the member {@code country}, where it is stated. */
  static void check(MirrorMembers members, Report report) {
    String country = members.string("country");
    if (!country.isEmpty() && !isCountry(country)) {
      report.add(TextRule.BSC509, members.anchor("country"), "country", country);
    }
  }
}
