package dev.biscotti.policy.page;

import dev.biscotti.policy.wording.Messages;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.lock.LockEntry;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * The parts of a policy's page, each as a separate document, for hand-written pages. The code that
 * builds the whole page also builds the parts, so both state the same.
 */
public final class PolicyParts {
  private static final int LEVEL = 2;
  private static final int DEEPEST = 6;

  private final PolicyFacts facts;
  private final SentenceWriter prose;

  private PolicyParts(PolicyFacts facts, SentenceWriter prose) {
    this.facts = facts;
    this.prose = prose;
  }

  /**
   * The parts of a policy's page.
   *
   * @param policy the policy, beside its lock
   * @param messages the messages, in the page's language
   * @return its parts
   */
  public static PolicyParts of(LockedPolicy policy, Messages messages) {
    return new PolicyParts(
        new PolicyFacts(policy, messages.language()), new SentenceWriter(messages));
  }

  /**
   * The categories of the page, in its order.
   *
   * @return their ids
   */
  public List<String> categories() {
    return facts.categories().stream().map(CategoryDeclaration::id).toList();
  }

  /**
   * The environments that have their own cookies.
   *
   * @return their names
   */
  public Set<String> environments() {
    return facts.cookiesByEnvironment().keySet();
  }

  /**
   * The table of all cookies that exist in every environment, with their categories.
   *
   * @return a table; a sentence if there are none
   */
  public PageDocument table() {
    List<CookieDeclaration> cookies = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (CategoryDeclaration category : facts.categories()) {
      if (!facts.cookiesEverywhere(category).isEmpty()) {
        cookies.addAll(facts.cookiesEverywhere(category));
        titles.add(CategoryText.plainTitle(category, prose));
      }
    }
    PageWriter page = new PageWriter();
    if (!cookies.isEmpty()) {
      page.table(
          new CookieTable(facts, prose).withCategories(cookies),
          prose.messages().text("table.caption", prose.messages().list(titles)));
    } else {
      page.add(
          prose.paragraph(
              facts.policy().cookies().isEmpty() ? "summary.none" : "category.environments"));
    }
    return finished(page);
  }

  /**
   * The table of a category.
   *
   * @param category the id of one of the {@link #categories}
   * @return its table; for an empty category, the text that the page shows instead
   */
  public PageDocument table(String category) {
    PageWriter page = new PageWriter();
    new CategoryPart(facts.category(category), facts, prose).writeTable(page);
    return finished(page);
  }

  /**
   * The table of what exists in one environment only.
   *
   * @param environment one of the {@link #environments}
   * @return its table with its sentences
   */
  public PageDocument environment(String environment) {
    PageWriter page = new PageWriter();
    List<CookieDeclaration> cookies =
        facts.cookiesByEnvironment().getOrDefault(environment, List.of());
    new ConditionsPart(facts, prose).write(environment, cookies, page);
    return finished(page);
  }

  /**
   * The section about a category.
   *
   * @param category the id of one of the {@link #categories}
   * @param level the level of its heading
   * @return heading, description, consent, table
   */
  public PageDocument category(String category, int level) {
    return part(new CategoryPart(facts.category(category), facts, prose), level);
  }

  /**
   * The section about providers.
   *
   * @param level the level of its heading
   * @return the section; without content if there is no provider
   */
  public PageDocument providers(int level) {
    return part(new ProvidersPart(facts, prose), level);
  }

  /**
   * The section about changes, from the lock's history. It omits the statement about how the page
   * was built, which would be false for the rest of a hand-written page.
   *
   * @param level the level of its heading
   * @return the section
   */
  public PageDocument changes(int level) {
    return part(new ChangesPart(facts, prose, false), level);
  }

  /**
   * The section about announced cookies.
   *
   * @param level the level of its heading
   * @return the section; without content if nothing is announced
   */
  public PageDocument comingChanges(int level) {
    return part(new ComingChangesPart(facts, prose), level);
  }

  /**
   * The site and date from which the policy applies, and, if there is a lock, when its cookies last
   * changed.
   *
   * @return a paragraph
   */
  public PageDocument meta() {
    String date = prose.messages().date(facts.policy().effective());
    Sentences sentences = new Sentences();
    sentences.add(
        facts.policy().site().isEmpty()
            ? prose.sentence("effective", date)
            : prose.sentence("effective.site", facts.policy().site(), date));
    lastChange()
        .ifPresent(
            day -> sentences.add(prose.sentence("meta.changed", prose.messages().date(day))));
    PageWriter page = new PageWriter();
    page.add(sentences.toInlines().toParagraph());
    return finished(page);
  }

  private Optional<LocalDate> lastChange() {
    return facts.lock().readable().stream()
        .flatMap(lock -> lock.history().stream())
        .filter(entry -> !entry.changes().isEmpty())
        .map(LockEntry::date)
        .max(LocalDate::compareTo);
  }

  private PageDocument part(PagePart part, int level) {
    PageWriter page = new PageWriter();
    part.writeTo(page);
    for (Node node = page.document().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        heading.setLevel(Math.min(DEEPEST, heading.getLevel() + level - LEVEL));
      }
    }
    return finished(page);
  }

  private PageDocument finished(PageWriter page) {
    return new PageDocument(prose.messages(), prose.messages().text("title"), page);
  }
}
