package dev.biscotti.spring;

import dev.biscotti.runtime.choices.ChoiceListener;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.PrivacyControlDocument;
import dev.biscotti.runtime.servlet.ChoiceServlet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.HttpRequestHandler;

/**
 * What the sites serve, by path: the policy page and its copies in Markdown and JSON, the consent
 * endpoint, script and style sheet, and {@value PrivacyControlDocument#PATH}. Through Spring MVC
 * and not as servlets, so that its interceptors and tests see them, and a controller of the
 * application at the same path comes first.
 */
public final class CookieHandlers {
  private final CookieSites sites;
  private final SitePlace place;

  /**
   * The handlers of some sites.
   *
   * @param sites the sites
   * @param place where they are
   */
  public CookieHandlers(CookieSites sites, SitePlace place) {
    this.sites = sites;
    this.place = place;
  }

  /**
   * The handlers.
   *
   * @param listener learns each answer
   * @return handlers by path, the way Spring MVC looks paths up
   * @throws IllegalStateException if the compiler did not write the documents of a policy
   */
  public Map<String, HttpRequestHandler> byPath(ChoiceListener listener) {
    Map<String, HttpRequestHandler> handlers = new LinkedHashMap<>();
    for (HostedSite hosted : sites.hosted()) {
      CookieSite<?> site = hosted.site();
      ChoiceServlet servlet = hosted.servlet(listener);
      ChoiceSite choices = ChoiceSite.of(site.policy(), site.policyPath());
      handlers.put(choices.policyPath(), servlet::service);
      handlers.put(choices.endpointPath(), servlet::service);
      handlers.put(choices.scriptPath(), servlet::service);
      handlers.put(choices.stylePath(), servlet::service);
      PolicyCopies copies = PolicyCopies.of(site.policy(), place.loader());
      handlers.put(choices.policyPath() + ".md", copies::markdown);
      handlers.put(choices.policyPath() + ".json", copies::inventory);
    }
    if (place.inBrowser("/").equals("/")) {
      latest().ifPresent(hosted -> handlers.put(PrivacyControlDocument.PATH, control(hosted)));
    }
    return handlers;
  }

  /** One document speaks for the whole server, so it states the day on which all did. */
  private Optional<HostedSite> latest() {
    return sites.hosted().stream()
        .max(Comparator.comparing(hosted -> hosted.site().policy().rules().effective()));
  }

  private static HttpRequestHandler control(HostedSite hosted) {
    ChoiceServlet servlet = hosted.servlet(answer -> {});
    return servlet::service;
  }
}
