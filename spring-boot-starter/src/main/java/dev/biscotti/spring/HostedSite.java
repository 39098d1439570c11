package dev.biscotti.spring;

import dev.biscotti.runtime.choices.ChoiceListener;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.ConsentBanner;
import dev.biscotti.runtime.choices.PolicyPage;
import dev.biscotti.runtime.choices.SharedBanner;
import dev.biscotti.runtime.language.LanguagePreferences;
import dev.biscotti.runtime.servlet.ChoiceServlet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A site at the paths that browsers use, with the resources it serves. */
final class HostedSite {
  private final CookieSite<?> site;
  private final ChoiceSite choices;
  private final ClassLoader loader;
  private final Map<String, ConsentBanner> banners = new HashMap<>();
  private final ConsentBanner firstBanner;

  HostedSite(CookieSite<?> site, ChoiceSite choices, ClassLoader loader) {
    this.site = site;
    this.choices = choices;
    this.loader = loader;
    firstBanner = new ConsentBanner(choices);
    for (String language : site.policy().rules().languages()) {
      banners.put(language, new ConsentBanner(choices, language));
    }
  }

  CookieSite<?> site() {
    return site;
  }

  ChoiceSite choices() {
    return choices;
  }

  /** The banner in the policy's language that best matches the page's, or in its first language. */
  ConsentBanner banner(Locale page) {
    return language(page).map(banners::get).orElse(firstBanner);
  }

  /** The banner for pages that are the same for everybody, with its link in that language. */
  SharedBanner sharedBanner(Locale page) {
    return language(page)
        .map(language -> new SharedBanner(choices, language))
        .orElseGet(() -> new SharedBanner(choices));
  }

  /** Includes script and region: a policy in de-AT or pt-BR differs from one in de or pt. */
  private Optional<String> language(Locale page) {
    return LanguagePreferences.parse(List.of(page.toLanguageTag()))
        .bestOf(site.policy().rules().languages());
  }

  ChoiceServlet servlet(ChoiceListener listener) {
    return new ChoiceServlet(choices, PolicyPage.of(choices, loader), listener, site::frame);
  }
}
