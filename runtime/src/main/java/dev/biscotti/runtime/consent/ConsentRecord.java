package dev.biscotti.runtime.consent;

import dev.biscotti.runtime.declaration.Revision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The value of the cookie that records a visitor's choices: version, issuer, day, and for each
 * category the answer and the state it was given for. It holds no identifier and no time of day, so
 * that it cannot identify anybody.
 *
 * <pre>
 * record   = "2" "." issuer day "." *entry *( "." extension )    ; at most 384 characters
 * issuer   = 4digit 2digit          ; {@link RecordIssuer}: policy, lock
 * day      = 3digit                 ; days since 2020-01-01, in UTC
 * entry    = tag answer state       ; ascending by tag, each tag once
 * tag      = 2digit                 ; {@link #tag} of the category's id
 * answer   = 2digit                 ; 1 bit granted, 11 bits number, {@link #MAX_NUMBER} if higher
 * state    = 5digit                 ; {@link Revision#digest}
 * extension = ALPHA *digit          ; lower case; not interpreted, but kept
 * digit    = base64url, big-endian  ; RFC 4648, section 5
 * </pre>
 *
 * <p>A state of 0 names none: a refusal of any state of the category, or a statement that there is
 * no objection.
 *
 * <p>A record that is malformed or of a later version does not count: the visitor is asked again. A
 * record that was cut off between two entries can only lose answers. {@link ConsentTerms#record}
 * says what a record of version 1 still proves.
 *
 * @param issuer the policy and the lock it was written for
 * @param day the day of the oldest answer
 * @param entries the answers, ascending by tag
 * @param extensions additions of later releases
 */
public record ConsentRecord(
    RecordIssuer issuer, LocalDate day, List<Entry> entries, List<String> extensions) {
  /** The length of the longest record. */
  public static final int MAX_LENGTH = 384;

  /** The highest number of a lock that a record can hold; higher ones are stored as this one. */
  public static final int MAX_NUMBER = (1 << 11) - 1;

  static final int ENTRY_LENGTH = 9;
  static final int HEAD_LENGTH = 12;

  /** The offsets of an entry's parts. */
  static final int ANSWER = 2;

  static final int STATE = 4;

  private static final int ISSUER = 2;
  private static final int LOCK = ISSUER + RecordIssuer.POLICY_DIGITS;
  private static final int DAY = LOCK + RecordIssuer.LOCK_DIGITS;
  private static final int GRANTED = 1 << 11;
  private static final LocalDate EPOCH = LocalDate.of(2020, 1, 1);
  private static final int MAX_DAY = (1 << 18) - 1;
  private static final int MAX_TAG = (1 << 12) - 1;

  /**
   * One answer.
   *
   * @param tag the {@link ConsentRecord#tag} of the category
   * @param granted whether the answer is yes
   * @param revision the state of the category that it was given for; numbers above {@link
   *     #MAX_NUMBER} are lowered to it
   */
  public record Entry(int tag, boolean granted, Revision revision) {
    /**
     * Checks the tag.
     *
     * @throws IllegalArgumentException if the tag has more than 12 bits
     */
    public Entry {
      if (tag < 0 || tag > MAX_TAG) {
        throw new IllegalArgumentException("a tag must be 0 to " + MAX_TAG + ", not " + tag);
      }
      revision = revision.withNumber(Math.min(revision.number(), MAX_NUMBER));
    }

    String text() {
      StringBuilder text = new StringBuilder(ENTRY_LENGTH);
      RecordAlphabet.append(text, tag, 2);
      RecordAlphabet.append(text, revision.number() | (granted ? GRANTED : 0), 2);
      RecordAlphabet.append(text, revision.digest(), 5);
      return text.toString();
    }
  }

  /**
   * Checks the grammar.
   *
   * @throws IllegalArgumentException if the day is before 2020 or after 2737, the tags do not
   *     ascend, an extension is malformed, or the whole is longer than {@link #MAX_LENGTH}
   */
  public ConsentRecord {
    entries = List.copyOf(entries);
    extensions = List.copyOf(extensions);
    long dayNumber = day.toEpochDay() - EPOCH.toEpochDay();
    require(dayNumber >= 0 && dayNumber <= MAX_DAY, "the day must be in 2020 to 2737");
    int length = HEAD_LENGTH + ENTRY_LENGTH * entries.size();
    for (int i = 1; i < entries.size(); i++) {
      require(
          entries.get(i - 1).tag() < entries.get(i).tag(), "the tags of the entries must ascend");
    }
    for (String extension : extensions) {
      require(isExtension(extension, 0, extension.length()), "an extension is malformed");
      length += 1 + extension.length();
    }
    require(length <= MAX_LENGTH, "it must have at most " + MAX_LENGTH + " characters");
  }

  private static void require(boolean condition, String problem) {
    if (!condition) {
      throw new IllegalArgumentException("consent record: " + problem);
    }
  }

  /**
   * The number by which a record names a category: 12 bits of a hash of its id, the same in every
   * release. The categories of one policy must have different numbers, which the compiler checks.
   *
   * @param categoryId the category's id
   * @return 0 to 4,095
   */
  public static int tag(String categoryId) {
    return RecordHash.folded(categoryId);
  }

  /**
   * Reads a record of this version, of any day and issuer.
   *
   * @param text the value of the cookie
   * @return the record; empty if the text is malformed
   */
  public static Optional<ConsentRecord> parse(String text) {
    int day = dayNumber(text, 0, text.length());
    int policy = day < 0 ? -1 : RecordAlphabet.four(text, ISSUER);
    if (policy < 0) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    int position = HEAD_LENGTH;
    while (position < text.length() && text.charAt(position) != '.') {
      if (position + ENTRY_LENGTH > text.length()) {
        return Optional.empty();
      }
      int tag = RecordAlphabet.two(text, position);
      int answer = RecordAlphabet.two(text, position + ANSWER);
      int state = RecordAlphabet.five(text, position + STATE);
      if ((tag | answer | state) < 0) {
        return Optional.empty();
      }
      entries.add(new Entry(tag, isGranted(answer), new Revision(number(answer), state)));
      position += ENTRY_LENGTH;
    }
    if (!areExtensions(text, position, text.length())) {
      return Optional.empty();
    }
    List<String> extensions =
        position == text.length()
            ? List.of()
            : List.of(text.substring(position + 1).split("\\.", -1));
    try {
      RecordIssuer issuer = new RecordIssuer(policy, lock(text, 0));
      return Optional.of(new ConsentRecord(issuer, EPOCH.plusDays(day), entries, extensions));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes the record.
   *
   * @return the value of the cookie
   */
  public String text() {
    StringBuilder text = new StringBuilder(MAX_LENGTH).append("2.");
    RecordAlphabet.append(text, issuer.policy(), RecordIssuer.POLICY_DIGITS);
    RecordAlphabet.append(text, issuer.lock(), RecordIssuer.LOCK_DIGITS);
    RecordAlphabet.append(text, dayNumber(day), 3);
    text.append('.');
    for (Entry entry : entries) {
      text.append(entry.text());
    }
    for (String extension : extensions) {
      text.append('.').append(extension);
    }
    return text.toString();
  }

  static int dayNumber(LocalDate day) {
    return (int) (day.toEpochDay() - EPOCH.toEpochDay());
  }

  /** The day of a record between two positions; negative if the text does not begin like one. */
  static int dayNumber(String text, int start, int end) {
    int length = end - start;
    return length >= HEAD_LENGTH
            && length <= MAX_LENGTH
            && text.charAt(start) == '2'
            && text.charAt(start + 1) == '.'
            && text.charAt(start + HEAD_LENGTH - 1) == '.'
        ? RecordAlphabet.three(text, start + DAY) | (lock(text, start) & Integer.MIN_VALUE)
        : -1;
  }

  /** The lock of a record; negative if it is malformed. */
  static int lock(String text, int start) {
    return RecordAlphabet.two(text, start + LOCK);
  }

  /** The characters of the policy in one number, for a single comparison. */
  static long policyCharacters(String text, int start) {
    return (long) text.charAt(start + ISSUER) << 48
        | (long) text.charAt(start + ISSUER + 1) << 32
        | (long) text.charAt(start + ISSUER + 2) << 16
        | text.charAt(start + ISSUER + 3);
  }

  /**
   * The nine characters of an entry in one number, for a single comparison; negative if one of them
   * is not ASCII.
   */
  static long entryCharacters(String text, int start) {
    // Unrolled: three short dependency chains are faster than one long one.
    char c0 = text.charAt(start);
    char c1 = text.charAt(start + 1);
    char c2 = text.charAt(start + 2);
    char c3 = text.charAt(start + 3);
    char c4 = text.charAt(start + 4);
    char c5 = text.charAt(start + 5);
    char c6 = text.charAt(start + 6);
    char c7 = text.charAt(start + 7);
    char c8 = text.charAt(start + 8);
    int first = c0 << 14 | c1 << 7 | c2;
    int second = c3 << 14 | c4 << 7 | c5;
    int third = c6 << 14 | c7 << 7 | c8;
    int all = c0 | c1 | c2 | c3 | c4 | c5 | c6 | c7 | c8;
    return all < 128 ? (long) first << 42 | (long) second << 21 | third : -1;
  }

  static boolean isGranted(int answer) {
    return (answer & GRANTED) != 0;
  }

  static int number(int answer) {
    return answer & MAX_NUMBER;
  }

  /** Whether the rest of a record is empty, or consists of extensions, each after a dot. */
  static boolean areExtensions(String text, int start, int end) {
    int position = start;
    while (position < end) {
      int point = text.indexOf('.', position + 1);
      int next = point < 0 || point > end ? end : point;
      if (text.charAt(position) != '.' || !isExtension(text, position + 1, next)) {
        return false;
      }
      position = next;
    }
    return true;
  }

  static boolean isExtension(String text, int start, int end) {
    if (start >= end || text.charAt(start) < 'a' || text.charAt(start) > 'z') {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      if (RecordAlphabet.value(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
