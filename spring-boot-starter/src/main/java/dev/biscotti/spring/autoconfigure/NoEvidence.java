package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.spring.CookieSite;
import dev.biscotti.spring.CookieSites;
import java.lang.System.Logger.Level;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Logs once that visitors are asked for consent but no evidence of their answers is kept. */
record NoEvidence(CookieSites sites) implements SmartInitializingSingleton {
  @Override
  public void afterSingletonsInstantiated() {
    List<String> asking =
        sites.all().stream()
            .map(CookieSite::policy)
            .filter(
                policy ->
                    policy.rules().cookies().stream().anyMatch(cookie -> !cookie.isEssential()))
            .map(DeployedPolicy::id)
            .toList();
    if (!asking.isEmpty()) {
      System.getLogger("dev.biscotti")
          .log(
              Level.WARNING,
              "No evidence of visitors' choices is kept (policy "
                  + String.join(", ", asking)
                  + "): the application has no suitable DataSource. Define one, name it in "
                  + ConsentLogDatabase.PROPERTY
                  + " if it is not a default candidate, or define a ConsentLog bean. If you want to keep no"
                  + " evidence, set biscotti.consent-log.enabled=false.");
    }
  }
}
