package dev.biscotti.runtime.lock;

import java.util.ArrayList;
import java.util.List;

/** Writes a lock: a header, then one fact per line, sorted, with an empty line between subjects. */
public final class LockWriter {
  private final List<LockLine> lines = new ArrayList<>();

  private LockWriter() {}

  /**
   * Writes a lock as text.
   *
   * @param lock the lock
   * @return UTF-8 text with {@code \n} at the end of each line
   */
  public static String text(PolicyLock lock) {
    LockWriter writer = new LockWriter();
    writer.addTold(lock);
    lock.cookies().forEach(writer::addDates);
    lock.categories().forEach(writer::addRevisions);
    lock.retired().forEach(writer::add);
    lock.history().forEach(writer::add);
    lock.states().forEach(writer::add);
    lock.narrowings().forEach(writer::add);
    return LockReader.comment(lock.policy())
        + LockReader.header(lock.policy())
        + writer.body(lock.unknown());
  }

  /**
   * What visitors were shown, as sorted lines without dates and revisions, so that two locks can be
   * compared.
   *
   * @param lock the lock
   * @return the lines, without line terminators
   */
  public static List<String> told(PolicyLock lock) {
    LockWriter writer = new LockWriter();
    writer.addTold(lock);
    return writer.sorted();
  }

  private List<String> sorted() {
    return lines.stream().map(LockLine::text).sorted().distinct().toList();
  }

  private String body(List<String> unknown) {
    List<String> all = new ArrayList<>(sorted());
    all.addAll(unknown);
    StringBuilder text = new StringBuilder();
    String group = "";
    for (String line : all.stream().sorted().distinct().toList()) {
      String now = line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1));
      text.append(now.equals(group) ? "" : "\n").append(line).append('\n');
      group = now;
    }
    return text.toString();
  }

  private void addTold(PolicyLock lock) {
    for (LockedCookie cookie : lock.cookies()) {
      lines.addAll(LockedFactsWriter.of(LockLine.COOKIE, cookie.key(), cookie.declaration()));
    }
    lock.categories()
        .forEach(category -> lines.addAll(LockedFactsWriter.of(category.declaration())));
    lock.providers().forEach(provider -> lines.addAll(LockedFactsWriter.of(provider)));
  }

  private void line(String kind, String key, String fact, String value) {
    lines.add(LockLine.of(kind, key, fact, value));
  }

  private void addDates(LockedCookie cookie) {
    line(LockLine.COOKIE, cookie.key(), "announced", cookie.announced().toString());
    line(LockLine.COOKIE, cookie.key(), "first-set", cookie.firstSet().toString());
    cookie.since().ifPresent(since -> line(LockLine.COOKIE, cookie.key(), "since", since.text()));
  }

  private void addRevisions(LockedCategory category) {
    for (LockRevision revision : category.revisions()) {
      line(LockLine.CATEGORY, category.id(), "revision", revision.text());
    }
  }

  private void add(ShownState state) {
    line(LockLine.CATEGORY, state.category(), LockHistory.SHOWN, LockHistory.value(state));
  }

  private void add(Narrowing narrowing) {
    String value = LockHistory.value(narrowing);
    line(LockLine.CATEGORY, narrowing.category(), LockHistory.NARROWED, value);
  }

  private void add(RetiredCookie cookie) {
    lines.addAll(LockedFactsWriter.of(LockLine.RETIRED, cookie.key(), cookie.declaration()));
    line(LockLine.RETIRED, cookie.key(), "retired", cookie.retired().toString());
    line(LockLine.RETIRED, cookie.key(), "until", cookie.until().toString());
  }

  /**
   * Writes each change next to its subject, so that the histories of two branches rarely conflict.
   */
  private void add(LockEntry entry) {
    String id = entry.date() + "." + entry.mark();
    for (LockChange change : entry.changes()) {
      line(
          LockHistory.kindOf(change),
          change.subject(),
          LockHistory.CHANGED,
          LockHistory.value(id, change, entry.reason()));
    }
    entry
        .revisions()
        .forEach(
            (category, number) ->
                line(
                    LockLine.CATEGORY,
                    category,
                    LockHistory.GIVEN,
                    LockSyntax.joined(List.of(id, Integer.toString(number), entry.reason()))));
    if (entry.changes().isEmpty() && entry.revisions().isEmpty()) {
      line(LockLine.HISTORY, id, "reason", LockSyntax.escaped(entry.reason()));
    }
  }
}
