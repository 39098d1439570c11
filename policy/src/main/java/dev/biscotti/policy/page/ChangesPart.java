package dev.biscotti.policy.page;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.lock.ChangeKind;
import dev.biscotti.runtime.lock.LockChange;
import dev.biscotti.runtime.lock.LockEntry;
import dev.biscotti.runtime.lock.PolicyLock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From when the policy applies, what happens before it changes, and what has changed.
 *
 * @param wholePage whether the build writes the whole page, which the page then states
 */
record ChangesPart(PolicyFacts facts, SentenceWriter prose, boolean wholePage) implements PagePart {
  @Override
  public String id() {
    return "changes";
  }

  @Override
  public void writeTo(PageWriter page) {
    int noticeDays = facts.noticeDays();
    String asked = facts.isAskedElsewhere() ? ".elsewhere" : "";
    page.heading(2, prose.sentence("changes.title"), id());
    Sentences sentences = new Sentences();
    sentences.add(
        prose.sentence("changes.effective", prose.messages().date(facts.policy().effective())));
    if (wholePage) {
      sentences.add(prose.sentence("changes.build"));
    }
    sentences.add(
        noticeDays > 0
            ? prose.sentence("changes.notice" + asked, noticeDays)
            : prose.sentence("changes.consent" + asked));
    page.add(sentences.toInlines().toParagraph());
    facts.lock().readable().ifPresent(lock -> writeHistory(lock, page));
  }

  /** The newest first, grouped by the day of acceptance. */
  private void writeHistory(PolicyLock lock, PageWriter page) {
    Map<String, List<Inlines>> days = new LinkedHashMap<>();
    for (int i = lock.history().size() - 1; i >= 0; i--) {
      LockEntry entry = lock.history().get(i);
      for (LockChange change : entry.changes()) {
        days.computeIfAbsent(prose.messages().date(entry.date()), day -> new ArrayList<>())
            .add(sentence(change));
      }
    }
    days.forEach(
        (day, changes) -> {
          page.heading(3, Inlines.text(day));
          page.add(SentenceWriter.bullets(changes));
        });
  }

  private Inlines sentence(LockChange change) {
    String key = "change." + change.kind();
    Inlines category =
        CategoryText.title(
            facts.category(change.category().isEmpty() ? Category.ESSENTIAL : change.category()),
            prose);
    return prose.sentence(key, subject(change), category, change.before(), change.after());
  }

  private Inlines subject(LockChange change) {
    return switch (change.kind().subject()) {
      case CATEGORY -> CategoryText.title(facts.category(change.subject()), prose);
      case PROVIDER ->
          Inlines.text(
              facts
                  .provider(change.subject())
                  .map(ProviderDeclaration::name)
                  .orElse(change.subject()));
      case COOKIE -> Inlines.code(name(change));
    };
  }

  /** A name as browsers know it, without the parts that make it a unique key. */
  private static String name(LockChange change) {
    if (change.kind() == ChangeKind.COOKIE_RENAMED) {
      return change.before();
    }
    String key = change.subject();
    int count = key.lastIndexOf('#');
    String base = count < 0 ? key : key.substring(0, count);
    return base.replaceFirst("^(local-storage|session-storage|indexed-db):", "")
        .replace("%23", "#")
        .replace("%25", "%");
  }
}
