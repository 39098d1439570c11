package dev.biscotti.runtime.consent;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.LockTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads the records of one policy in place, as {@link ChoiceBits} on its current categories. The
 * arrays are in the order of a record: ascending by tag.
 */
final class RecordReader {
  private static final long EPOCH_DAY = LocalDate.of(2020, 1, 1).toEpochDay();

  private final int days;
  private final long optOut;
  private final RecordIssuer issuer;
  private final long policyCharacters;

  /** The index of each category among those of the policy. */
  private final int[] order;

  private final int[] tags;

  /** The current revisions of the categories. */
  private final Revision[] revisions;

  // The entries of a record that answers to the current categories.
  private final long[] granting;
  private final long[] refusing;

  private final NewCookies[] newCookies;

  /**
   * Prepares what does not depend on the record.
   *
   * @param categories the categories to consent to, at their current revisions
   * @param days how long a record counts
   * @param optOut the low bits of the opt-out categories
   * @throws IllegalArgumentException if two categories have the same tag
   */
  RecordReader(
      DeployedPolicy policy,
      LockTerms lock,
      List<CategoryDeclaration> categories,
      int days,
      long optOut) {
    this.days = days;
    this.optOut = optOut;
    issuer = RecordIssuer.of(policy);
    policyCharacters =
        ConsentRecord.policyCharacters(
            new ConsentRecord(issuer, LocalDate.of(2020, 1, 1), List.of(), List.of()).text(), 0);
    int[] tagOf = categories.stream().mapToInt(one -> ConsentRecord.tag(one.id())).toArray();
    order =
        IntStream.range(0, tagOf.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> tagOf[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    tags = IntStream.of(order).map(i -> tagOf[i]).toArray();
    List<CategoryDeclaration> ordered = IntStream.of(order).mapToObj(categories::get).toList();
    checkTags(policy.id(), ordered, tags);
    revisions = ordered.stream().map(CategoryDeclaration::revision).toArray(Revision[]::new);
    granting = entries(true);
    refusing = entries(false);
    newCookies =
        ordered.stream().map(one -> NewCookies.of(policy, one, lock)).toArray(NewCookies[]::new);
  }

  private static void checkTags(String policy, List<CategoryDeclaration> ordered, int[] tags) {
    for (int i = 1; i < tags.length; i++) {
      if (tags[i - 1] == tags[i]) {
        throw new IllegalArgumentException(
            "policy "
                + policy
                + ": the consent record cannot distinguish the categories "
                + ordered.get(i - 1).id()
                + " and "
                + ordered.get(i).id()
                + ", whose ids have the same hash; rename one");
      }
    }
  }

  private long[] entries(boolean granted) {
    return IntStream.range(0, tags.length)
        .mapToObj(i -> new ConsentRecord.Entry(tags[i], granted, revisions[i]).text())
        .mapToLong(entry -> ConsentRecord.entryCharacters(entry, 0))
        .toArray();
  }

  RecordIssuer issuer() {
    return issuer;
  }

  /** See {@link ConsentTerms#isCurrent(long, long)}. */
  static boolean isCurrent(long day, long today, int days) {
    long age = today - day;
    return age >= -1 && age < days;
  }

  /** The choices of an unreadable record: the low bit alone is a refusal. */
  private long unreadable() {
    return optOut;
  }

  /** See {@link ConsentTerms#read}. */
  long read(String text, int start, int end, long today) {
    int day = ConsentRecord.dayNumber(text, start, end);
    if (day < 0) {
      return readVersionOne(text, start, end, today);
    }
    if (ConsentRecord.policyCharacters(text, start) != policyCharacters
        || !isCurrent(EPOCH_DAY + day, today, days)) {
      return unreadable();
    }
    long choices = unreadable();
    int position = start + ConsentRecord.HEAD_LENGTH;
    int next = 0;
    // Nearly all records answer to the current categories: compare with those first.
    while (next < tags.length && position + ConsentRecord.ENTRY_LENGTH <= end) {
      long entry = ConsentRecord.entryCharacters(text, position);
      if (entry != granting[next] && entry != refusing[next]) {
        break;
      }
      long bits = entry == granting[next] ? ChoiceBits.GRANTED : ChoiceBits.REFUSED;
      choices = ChoiceBits.with(choices, order[next], bits);
      next++;
      position += ConsentRecord.ENTRY_LENGTH;
    }
    return position == end ? choices : readOthers(text, start, position, end, today, choices, next);
  }

  /** Reads the rest of a record, digit by digit. */
  private long readOthers(
      String text, int start, int from, int end, long today, long read, int firstUnread) {
    boolean sameLock = ConsentRecord.lock(text, start) == issuer.lock();
    long choices = read;
    int position = from;
    int next = firstUnread;
    int previous = next == 0 ? -1 : tags[next - 1];
    while (position < end && text.charAt(position) != '.') {
      if (position + ConsentRecord.ENTRY_LENGTH > end) {
        return unreadable();
      }
      int tag = RecordAlphabet.two(text, position);
      int answer = RecordAlphabet.two(text, position + ConsentRecord.ANSWER);
      int state = RecordAlphabet.five(text, position + ConsentRecord.STATE);
      if (tag <= previous || (answer | state) < 0) {
        return unreadable();
      }
      while (next < tags.length && tags[next] < tag) {
        next++;
      }
      if (next < tags.length && tags[next] == tag) {
        long verdict = verdict(next, answer, state, sameLock, today);
        choices = ChoiceBits.with(choices, order[next], verdict);
      }
      previous = tag;
      position += ConsentRecord.ENTRY_LENGTH;
    }
    return ConsentRecord.areExtensions(text, position, end) ? choices : unreadable();
  }

  private static long grantedOrRefused(boolean granted) {
    return granted ? ChoiceBits.GRANTED : ChoiceBits.REFUSED;
  }

  private long verdict(int next, int answer, int state, boolean sameLock, long today) {
    boolean granted = ConsentRecord.isGranted(answer);
    Revision present = revisions[next];
    if (state == present.digest()) {
      return grantedOrRefused(granted);
    }
    boolean objects = !granted && (state == 0 || isOptOut(next));
    if (objects) {
      // What was added to the category since then does not matter.
      return ChoiceBits.REFUSED;
    }
    if (isOptOut(next)) {
      return ChoiceBits.UNANSWERED;
    }
    if (newCookies[next].isKnown(state)) {
      if (!newCookies[next].haveCome(state, today)) {
        return grantedOrRefused(granted);
      }
      return granted ? ChoiceBits.EARLIER : ChoiceBits.UNANSWERED;
    }
    boolean isLater =
        sameLock && present.number() > 0 && ConsentRecord.number(answer) > present.number();
    return isLater ? ChoiceBits.REFUSED : ChoiceBits.UNANSWERED;
  }

  private boolean isOptOut(int next) {
    return (optOut & ChoiceBits.low(order[next])) != 0;
  }

  /** Whether the state of an answer is one that visitors were shown earlier. */
  boolean isEarlier(int category, int state) {
    for (int i = 0; i < order.length; i++) {
      if (order[i] == category) {
        return newCookies[i].isKnown(state);
      }
    }
    return false;
  }

  private long readVersionOne(String text, int start, int end, long today) {
    int day = VersionOne.dayNumber(text, start, end);
    long choices = unreadable();
    if (day < 0 || !isCurrent(EPOCH_DAY + day, today, days)) {
      return choices;
    }
    for (int i = 0; i < tags.length; i++) {
      int answer = VersionOne.answer(text, start, end, tags[i]);
      if (answer >= 0) {
        choices = ChoiceBits.with(choices, order[i], verdictOfVersionOne(i, answer));
      }
    }
    return choices;
  }

  private long verdictOfVersionOne(int next, int answer) {
    if (VersionOne.isRefusal(answer)) {
      return ChoiceBits.REFUSED;
    }
    return VersionOne.isGrantOf(revisions[next].digest(), answer)
        ? ChoiceBits.GRANTED
        : ChoiceBits.UNANSWERED;
  }

  /** What a record of version 1 proves; empty if the text is malformed. */
  Optional<ConsentRecord> fromVersionOne(String text) {
    int day = VersionOne.dayNumber(text, 0, text.length());
    if (day < 0) {
      return Optional.empty();
    }
    List<ConsentRecord.Entry> proven = new ArrayList<>();
    VersionOne.forEachAnswer(
        text,
        (tag, answer) -> {
          int found = Arrays.binarySearch(tags, tag);
          if (VersionOne.isRefusal(answer)) {
            proven.add(new ConsentRecord.Entry(tag, false, Revision.NONE));
          } else if (found >= 0 && VersionOne.isGrantOf(revisions[found].digest(), answer)) {
            proven.add(new ConsentRecord.Entry(tag, true, revisions[found]));
          } else if (found >= 0 && isOptOut(found)) {
            proven.add(new ConsentRecord.Entry(tag, true, Revision.NONE));
          }
        });
    LocalDate date = LocalDate.ofEpochDay(EPOCH_DAY + day);
    return Optional.of(new ConsentRecord(issuer, date, proven, List.of()));
  }
}
