package dev.biscotti.runtime.consent;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.lock.LockTerms;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the records of one policy where they stand, as {@link ChoiceBits} on what its categories
 * are now. The arrays are in the order of a record: ascending by tag.
 */
final class RecordReader {
  private static final long EPOCH_DAY = LocalDate.of(2020, 1, 1).toEpochDay();

  private final int days;
  private final long optOut;

  /** The index of each category among those of the policy. */
  private final int[] order;

  private final int[] tags;
  private final int[] codes;

  /** The digests of what is declared; equal to the codes without a lock. */
  private final int[] digests;

  // The same as a record has them, if it is an answer to what the categories are now.
  private final int[] tagCharacters;
  private final long[] granting;
  private final long[] refusing;

  private final NewCookies[] newCookies;

  /**
   * Prepares all that does not depend on the record.
   *
   * @param categories those to consent to, as declared
   * @param days how long a record counts
   * @param optOut the low bits of the categories that the visitor can only object to
   * @throws IllegalArgumentException if two categories have the same tag
   */
  RecordReader(
      PolicyDeclaration policy,
      LockTerms lock,
      List<CategoryDeclaration> categories,
      int days,
      long optOut) {
    this.days = days;
    this.optOut = optOut;
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
    codes = ordered.stream().mapToInt(one -> lock.revision(one).code()).toArray();
    digests =
        ordered.stream()
            .map(CategoryDeclaration::revision)
            .mapToInt(revision -> revision.isDigest() ? revision.code() : -1)
            .toArray();
    tagCharacters =
        entries(true).mapToInt(entry -> ConsentRecord.tagCharacters(entry, 0)).toArray();
    granting = answers(true);
    refusing = answers(false);
    newCookies =
        ordered.stream()
            .map(one -> NewCookies.of(policy, one.id(), lock))
            .toArray(NewCookies[]::new);
  }

  private static void checkTags(String policy, List<CategoryDeclaration> ordered, int[] tags) {
    for (int i = 1; i < tags.length; i++) {
      if (tags[i - 1] == tags[i]) {
        throw new IllegalArgumentException(
            "policy "
                + policy
                + ": the consent record cannot tell the categories "
                + ordered.get(i - 1).id()
                + " and "
                + ordered.get(i).id()
                + " apart; rename one");
      }
    }
  }

  private long[] answers(boolean granted) {
    return entries(granted).mapToLong(entry -> ConsentRecord.answerCharacters(entry, 2)).toArray();
  }

  private Stream<String> entries(boolean granted) {
    return IntStream.range(0, tags.length)
        .mapToObj(i -> new ConsentRecord.Entry(tags[i], granted, new Revision(codes[i])).text());
  }

  /** As {@link ConsentTerms#isCurrent(long, long)} says. */
  static boolean isCurrent(long day, long today, int days) {
    long age = today - day;
    return age >= -1 && age < days;
  }

  /** Where there is nothing to read: the low bit alone is a refusal. */
  private long unreadable() {
    return optOut;
  }

  /** As {@link ConsentTerms#read} says. */
  long read(String text, int start, int end, long today) {
    int day = ConsentRecord.dayNumber(text, start, end);
    if (day < 0 || !isCurrent(EPOCH_DAY + day, today, days)) {
      return unreadable();
    }
    long choices = unreadable();
    int position = start + ConsentRecord.HEAD_LENGTH;
    int next = 0;
    // Nearly all records answer to what the categories are now, and are compared with that.
    while (next < tags.length && position + ConsentRecord.ENTRY_LENGTH <= end) {
      if (ConsentRecord.tagCharacters(text, position) != tagCharacters[next]) {
        break;
      }
      long answer = ConsentRecord.answerCharacters(text, position + 2);
      if (answer != granting[next] && answer != refusing[next]) {
        break;
      }
      long bits = answer == granting[next] ? ChoiceBits.GRANTED : ChoiceBits.REFUSED;
      choices = ChoiceBits.with(choices, order[next], bits);
      next++;
      position += ConsentRecord.ENTRY_LENGTH;
    }
    return position == end ? choices : readOthers(text, position, end, today, choices, next);
  }

  /** Reads the rest of a record, digit by digit. */
  private long readOthers(String text, int from, int end, long today, long read, int firstUnread) {
    long choices = read;
    int position = from;
    int next = firstUnread;
    int previous = next == 0 ? -1 : tags[next - 1];
    while (position < end && text.charAt(position) != '.') {
      if (position + ConsentRecord.ENTRY_LENGTH > end) {
        return unreadable();
      }
      int tag = RecordAlphabet.two(text, position);
      int answer = RecordAlphabet.four(text, position + 2);
      if (tag <= previous || answer < 0) {
        return unreadable();
      }
      while (next < tags.length && tags[next] < tag) {
        next++;
      }
      if (next < tags.length && tags[next] == tag) {
        choices = ChoiceBits.with(choices, order[next], verdict(next, answer, today));
      }
      previous = tag;
      position += ConsentRecord.ENTRY_LENGTH;
    }
    return ConsentRecord.areExtensions(text, position, end) ? choices : unreadable();
  }

  private long verdict(int next, int answer, long today) {
    int given = ConsentRecord.code(answer);
    return given == codes[next] || given == digests[next]
        ? grantedOrRefused(ConsentRecord.isGranted(answer))
        : verdictOnOther(next, answer, today);
  }

  private static long grantedOrRefused(boolean granted) {
    return granted ? ChoiceBits.GRANTED : ChoiceBits.REFUSED;
  }

  /** Of an answer to what the category was at another time; apart, since it is the rare case. */
  private long verdictOnOther(int next, int answer, long today) {
    boolean granted = ConsentRecord.isGranted(answer);
    int given = ConsentRecord.code(answer);
    int current = codes[next];
    if ((optOut & ChoiceBits.low(order[next])) != 0) {
      // An objection stays one, whatever the category covers since.
      return granted ? ChoiceBits.UNANSWERED : ChoiceBits.REFUSED;
    }
    boolean comparable = !isDigest(given) && !isDigest(current) && given > 0;
    if (!comparable || (given < current && !newCookies[next].areKnown())) {
      return ChoiceBits.UNANSWERED;
    }
    if (given > current) {
      return ChoiceBits.REFUSED;
    }
    if (!newCookies[next].haveCome(given, today)) {
      return grantedOrRefused(granted);
    }
    return granted ? ChoiceBits.EARLIER : ChoiceBits.UNANSWERED;
  }

  private static boolean isDigest(int code) {
    return new Revision(code).isDigest();
  }
}
