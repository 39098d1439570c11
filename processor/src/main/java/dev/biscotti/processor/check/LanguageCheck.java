package dev.biscotti.processor.check;

import dev.biscotti.policy.wording.Languages;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.IdentityRule;
import dev.biscotti.search.rule.TextRule;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks the languages of the page. */
final class LanguageCheck implements PolicyCheck {

  @Override
  public void check(DeclaredPolicy policy, Report report) {
    MirrorMembers members = policy.members();
    List<String> languages = members.strings("languages");
    if (languages.isEmpty()) {
      report.add(TextRule.NO_LANGUAGES, members.anchor("languages"));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < languages.size(); i++) {
      check(languages.get(i), members.anchor("languages", i), seen, report);
    }
  }

  private static void check(String language, Anchor anchor, Set<String> seen, Report report) {
    if (!isWellFormed(language)) {
      report.add(TextRule.BSC506, anchor, language);
    } else if (!Languages.isAvailable(language)) {
      report.add(TextRule.BSC507, anchor, language, String.join(", ", Languages.available()));
    } else if (!seen.add(language.toLowerCase(Locale.ROOT))) {
      report.add(IdentityRule.LANGUAGE_TWICE, anchor, language);
    }
  }

  private static boolean isWellFormed(String language) {
    try {
      return !new Locale.Builder().setLanguageTag(language).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException malformed) {
      return false;
    }
  }
}
