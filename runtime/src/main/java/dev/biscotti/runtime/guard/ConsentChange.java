package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Applies new answers to a record. Entries of categories that this release does not know, and
 * extensions, are kept for the release that wrote them, as long as both have the same lock.
 *
 * @param terms the terms of the policy
 * @param before the record so far, if it still counts
 * @param recorded the answers in that record
 * @param changes the new answers, by category index
 */
record ConsentChange(
    ConsentTerms terms,
    Optional<ConsentRecord> before,
    long recorded,
    Map<Integer, Choice> changes) {

  ConsentRecord on(LocalDate today) {
    Map<Integer, ConsentRecord.Entry> entries = new TreeMap<>();
    before.ifPresent(record -> record.entries().forEach(entry -> keep(record, entry, entries)));
    boolean keepsAnAnswer = false;
    for (int i = 0; i < terms.categories().size(); i++) {
      CategoryDeclaration category = terms.categories().get(i);
      int tag = ConsentRecord.tag(category.id());
      Choice change = changes.get(i);
      if (change == null) {
        change = ConsentTerms.choice(recorded, i);
        boolean stays = change != Choice.UNANSWERED || ConsentTerms.isEarlier(recorded, i);
        keepsAnAnswer |= stays && entries.containsKey(tag);
        if (stays) {
          continue;
        }
      }
      if (change != Choice.UNANSWERED) {
        boolean granted = change == Choice.GRANTED;
        entries.put(tag, new ConsentRecord.Entry(tag, granted, category.revision()));
      } else if (terms.isOptOut(i)) {
        // Without an entry, the record would read as an objection to the category.
        entries.put(tag, new ConsentRecord.Entry(tag, true, Revision.NONE));
      } else {
        entries.remove(tag);
      }
    }
    LocalDate day = before.map(ConsentRecord::day).filter(d -> d.isBefore(today)).orElse(today);
    return fitting(keepsAnAnswer ? day : today, entries);
  }

  /**
   * Of a record that was written under another lock, keeps the states that this lock knows, without
   * their numbers. States that only the other lock knew prove nothing here.
   */
  private void keep(
      ConsentRecord record, ConsentRecord.Entry entry, Map<Integer, ConsentRecord.Entry> entries) {
    int lock = record.issuer().lock();
    if (lock == terms.issuer().lock() || lock == 0) {
      entries.put(entry.tag(), entry);
    } else if (isKnown(entry.tag())) {
      Revision state = entry.revision().withNumber(0);
      entries.put(entry.tag(), new ConsentRecord.Entry(entry.tag(), entry.granted(), state));
    }
  }

  /** Drops extensions and unknown entries if the record would be too long with them. */
  private ConsentRecord fitting(LocalDate day, Map<Integer, ConsentRecord.Entry> entries) {
    List<String> extensions = before.map(ConsentRecord::extensions).orElse(List.of());
    try {
      return new ConsentRecord(terms.issuer(), day, new ArrayList<>(entries.values()), extensions);
    } catch (IllegalArgumentException e) {
      entries.keySet().removeIf(tag -> !isKnown(tag));
      return new ConsentRecord(terms.issuer(), day, new ArrayList<>(entries.values()), List.of());
    }
  }

  private boolean isKnown(int tag) {
    return terms.categories().stream()
        .anyMatch(category -> ConsentRecord.tag(category.id()) == tag);
  }
}
