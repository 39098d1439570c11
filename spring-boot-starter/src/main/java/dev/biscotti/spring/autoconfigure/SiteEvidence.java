package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.choices.ChoiceListener;
import dev.biscotti.runtime.choices.VisitorAnswer;
import dev.biscotti.runtime.evidence.ConsentEvidence;
import dev.biscotti.runtime.evidence.ConsentLog;
import dev.biscotti.spring.CookieSite;
import dev.biscotti.spring.CookieSites;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps evidence of each answer for the site that asked. */
final class SiteEvidence implements ChoiceListener {
  private final Map<String, ConsentEvidence> byPolicy = new HashMap<>();

  SiteEvidence(
      CookieSites sites,
      ClassLoader loader,
      ConsentLog log,
      Clock clock,
      Optional<ConsentAccount> account) {
    for (CookieSite<?> site : sites.all()) {
      ConsentEvidence evidence = ConsentEvidence.of(site.policy(), loader, log, clock);
      byPolicy.put(
          site.policy().id(),
          account.isPresent() ? evidence.withAccount(account.get()::current) : evidence);
    }
  }

  @Override
  public void chosen(VisitorAnswer answer) {
    String policy = answer.site().policy().id();
    ConsentEvidence evidence = byPolicy.get(policy);
    if (evidence == null) {
      throw new IllegalArgumentException(
          "no evidence was kept of an answer for policy "
              + policy
              + ": define a CookieSite bean with that policy");
    }
    evidence.chosen(answer);
  }
}
