package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.spring.CookieSite;
import dev.biscotti.spring.CookieSites;
import java.lang.System.Logger.Level;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Says once that visitors are asked, and that no evidence of what they answer is kept. */
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
              "No evidence is kept of the choices of visitors (policy "
                  + String.join(", ", asking)
                  + "): the application has no DataSource that could be used. Define one, name it in "
                  + ConsentLogDatabase.PROPERTY
                  + " if it is no default candidate, or define a ConsentLog bean. If no evidence is to"
                  + " be kept, set biscotti.consent-log.enabled=false.");
    }
  }
}
