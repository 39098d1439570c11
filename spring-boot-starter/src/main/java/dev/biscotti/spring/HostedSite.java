package dev.biscotti.spring;

import dev.biscotti.runtime.choices.ChoiceListener;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.ConsentBanner;
import dev.biscotti.runtime.choices.PolicyPage;
import dev.biscotti.runtime.choices.SharedBanner;
import dev.biscotti.runtime.servlet.ChoiceServlet;
import java.util.HashMap;
import java.util.Map;

/** A site at the paths that browsers see, with what it serves. */
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
    for (String language : site.policy().languages()) {
      banners.put(language, new ConsentBanner(choices, language));
    }
  }

  CookieSite<?> site() {
    return site;
  }

  ChoiceSite choices() {
    return choices;
  }

  /** The banner in a language that the policy is written in, else in its first. */
  ConsentBanner banner(String language) {
    return banners.getOrDefault(language, firstBanner);
  }

  /** The banner for pages that are the same for everybody, its link in such a language. */
  SharedBanner sharedBanner(String language) {
    return banners.containsKey(language)
        ? new SharedBanner(choices, language)
        : new SharedBanner(choices);
  }

  ChoiceServlet servlet(ChoiceListener listener) {
    return new ChoiceServlet(choices, PolicyPage.of(choices, loader), listener, site::frame);
  }
}
