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
 * The handlers for what the sites serve: the policy page and its copies in Markdown and JSON, the
 * consent endpoint, script and style sheet, and {@value PrivacyControlDocument#PATH}. They are
 * Spring MVC handlers rather than servlets, so interceptors and MVC tests see them, and an
 * application's controller at the same path takes precedence.
 */
public final class CookieHandlers {
  private final CookieSites sites;
  private final SitePlace place;

  /**
   * Creates the handlers of some sites.
   *
   * @param sites the sites
   * @param place where the application is deployed
   */
  public CookieHandlers(CookieSites sites, SitePlace place) {
    this.sites = sites;
    this.place = place;
  }

  /**
   * The handlers by path.
   *
   * @param listener is notified of each answer
   * @return the handlers, by path as Spring MVC looks it up
   * @throws IllegalStateException if the generated documents of a policy are missing
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

  /** One document covers the whole server, so it states the latest date of all sites. */
  private Optional<HostedSite> latest() {
    return sites.hosted().stream()
        .max(Comparator.comparing(hosted -> hosted.site().policy().rules().effective()));
  }

  private static HttpRequestHandler control(HostedSite hosted) {
    ChoiceServlet servlet = hosted.servlet(answer -> {});
    return servlet::service;
  }
}
