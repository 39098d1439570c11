package dev.biscotti.runtime.evidence;

import dev.biscotti.runtime.choices.ChoiceListener;
import dev.biscotti.runtime.choices.CompiledPage;
import dev.biscotti.runtime.choices.VisitorAnswer;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps evidence of each answer to one policy in a {@link ConsentLog}. Give it to the consent
 * endpoint as its listener.
 *
 * <p>Global Privacy Control is not an answer and leaves no evidence; neither does a visit without
 * an answer.
 */
public final class ConsentEvidence implements ChoiceListener {
  private static final Logger LOGGER = System.getLogger("dev.biscotti");

  private final DeployedPolicy policy;
  private final Map<String, ShownPage> pages;
  private final ShownPage firstPage;
  private final Map<String, Revision> revisions;
  private final ConsentLog log;
  private final Clock clock;
  private final Supplier<Optional<String>> account;

  private ConsentEvidence(
      DeployedPolicy policy,
      Map<String, ShownPage> pages,
      ShownPage firstPage,
      Map<String, Revision> revisions,
      ConsentLog log,
      Clock clock,
      Supplier<Optional<String>> account) {
    this.policy = policy;
    this.pages = pages;
    this.firstPage = firstPage;
    this.revisions = revisions;
    this.log = log;
    this.clock = clock;
    this.account = account;
  }

  /**
   * Evidence of answers to a policy, without accounts.
   *
   * @param policy the policy, from {@code policy()} of the generated guard
   * @param loader the class loader of the module that declares the policy, and that has the pages
   *     that the compiler wrote
   * @param log where to store it
   * @param clock the clock; days are in UTC regardless of its zone
   * @return the listener
   * @throws IllegalStateException if a page is missing
   * @throws IllegalArgumentException if an id of the policy cannot be stored
   */
  public static ConsentEvidence of(
      DeployedPolicy policy, ClassLoader loader, ConsentLog log, Clock clock) {
    Storable.require("the id of a policy", policy.id());
    policy.rules().categories().forEach(c -> Storable.require("the id of a category", c.id()));
    List<CompiledPage> compiled = CompiledPage.of(policy, loader);
    Map<String, ShownPage> pages = new HashMap<>();
    compiled.forEach(page -> pages.put(page.language(), ShownPage.of(page.html())));
    ShownPage first = ShownPage.of(compiled.get(0).html());
    Map<String, Revision> revisions = new HashMap<>();
    ConsentTerms.of(policy).categories().forEach(c -> revisions.put(c.id(), c.revision()));
    return new ConsentEvidence(policy, pages, first, revisions, log, clock, Optional::empty);
  }

  /**
   * The same with accounts of visitors who are signed in. Entries with an account have the exact
   * time.
   *
   * @param newAccount the account of the visitor whose request the current thread serves: an id of
   *     the application, if possible not a name or e-mail address; 1 to 255 characters
   * @return a listener
   */
  public ConsentEvidence withAccount(Supplier<Optional<String>> newAccount) {
    return new ConsentEvidence(policy, pages, firstPage, revisions, log, clock, newAccount);
  }

  /**
   * Stores evidence of an answer. If the account cannot be read or stored, that is logged, and the
   * evidence is stored without it.
   *
   * @param answer the answer; one from an application's own form has {@link
   *     dev.biscotti.runtime.choices.AnswerPlace#APPLICATION}
   * @throws ConsentLogException if the log fails
   * @throws IllegalArgumentException if the answer is to another policy, or has no choice
   */
  @Override
  public void chosen(VisitorAnswer answer) {
    if (!answer.site().policy().id().equals(policy.id())) {
      throw new IllegalArgumentException(
          "the answer is to the policy "
              + answer.site().policy().id()
              + ", but this evidence is for "
              + policy.id()
              + ": make a ConsentEvidence for each policy");
    }
    Optional<String> who = who();
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    log.add(
        new ConsentEntry(
            UUID.randomUUID(),
            now.toLocalDate(),
            who.map(id -> now.toLocalTime()),
            policy.id(),
            answer.language(),
            pages.getOrDefault(answer.language(), firstPage),
            answer.place(),
            choices(answer),
            who));
  }

  private Optional<String> who() {
    Optional<String> given;
    try {
      given = account.get();
    } catch (Throwable e) {
      LOGGER.log(
          Level.ERROR,
          "The account of a visitor could not be read; the evidence is stored without it",
          e);
      return Optional.empty();
    }
    Optional<String> kept = given.filter(Storable::isStorable);
    if (given.isPresent() && kept.isEmpty()) {
      LOGGER.log(
          Level.ERROR,
          "The account of a visitor is blank, too long or has control characters; the evidence is"
              + " stored without it");
    }
    return kept;
  }

  private List<CategoryChoice> choices(VisitorAnswer answer) {
    return answer.choices().entrySet().stream()
        .map(each -> new CategoryChoice(each.getKey(), each.getValue(), revision(each.getKey())))
        .toList();
  }

  private Revision revision(String category) {
    return revisions.getOrDefault(category, Revision.NONE);
  }
}
