package dev.biscotti.runtime.consent;

import dev.biscotti.runtime.declaration.Revision;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The value of the cookie that records a visitor's choices: version, day, and for each category the
 * answer and the revision it was given for. It holds no identifier and no time of day, so that it
 * tells nobody apart.
 *
 * <pre>
 * record   = "1" "." day "." *entry *( "." extension )    ; at most 256 characters
 * day      = 3digit                 ; days since 2020-01-01, in UTC
 * entry    = tag answer             ; ascending by tag, each tag once
 * tag      = 2digit                 ; {@link #tag} of the category's id
 * answer   = 4digit                 ; 1 bit granted, 23 bits {@link Revision#code}
 * extension = ALPHA *digit          ; lower case; not understood, and kept
 * digit    = base64url, big-endian  ; RFC 4648, section 5
 * </pre>
 *
 * <p>A record of another version, or with anything amiss, is no record: the visitor is asked again.
 * A record cut off between two entries has lost answers, never gained one.
 *
 * @param day the day of the oldest answer
 * @param entries the answers, ascending by tag
 * @param extensions what later releases add
 */
public record ConsentRecord(LocalDate day, List<Entry> entries, List<String> extensions) {
  /** Longer values are no record. */
  public static final int MAX_LENGTH = 256;

  static final int ENTRY_LENGTH = 6;
  static final int HEAD_LENGTH = 6;
  private static final int GRANTED = 1 << 23;
  private static final LocalDate EPOCH = LocalDate.of(2020, 1, 1);
  private static final int MAX_DAY = (1 << 18) - 1;
  private static final int MAX_TAG = (1 << 12) - 1;

  /**
   * One answer.
   *
   * @param tag the {@link ConsentRecord#tag} of the category
   * @param granted whether it is a yes
   * @param revision what the category was when it was given
   */
  public record Entry(int tag, boolean granted, Revision revision) {
    /**
     * Checks the tag.
     *
     * @param tag the {@link ConsentRecord#tag} of the category
     * @param granted whether it is a yes
     * @param revision what the category was when it was given
     * @throws IllegalArgumentException if the tag has more than 12 bits
     */
    public Entry {
      if (tag < 0 || tag > MAX_TAG) {
        throw new IllegalArgumentException("a tag has 12 bits: " + tag);
      }
    }

    String text() {
      StringBuilder text = new StringBuilder(ENTRY_LENGTH);
      RecordAlphabet.append(text, tag, 2);
      RecordAlphabet.append(text, revision.code() | (granted ? GRANTED : 0), 4);
      return text.toString();
    }
  }

  /**
   * Checks what the grammar demands.
   *
   * @param day the day of the oldest answer
   * @param entries the answers, ascending by tag
   * @param extensions what later releases add
   * @throws IllegalArgumentException if the day is before 2020 or after 2737, the tags do not
   *     ascend, an extension is malformed, or the whole is longer than {@link #MAX_LENGTH}
   */
  public ConsentRecord {
    entries = List.copyOf(entries);
    extensions = List.copyOf(extensions);
    long dayNumber = day.toEpochDay() - EPOCH.toEpochDay();
    require(dayNumber >= 0 && dayNumber <= MAX_DAY, "day out of range");
    int length = HEAD_LENGTH + ENTRY_LENGTH * entries.size();
    for (int i = 1; i < entries.size(); i++) {
      require(entries.get(i - 1).tag() < entries.get(i).tag(), "tags do not ascend");
    }
    for (String extension : extensions) {
      require(isExtension(extension, 0, extension.length()), "malformed extension");
      length += 1 + extension.length();
    }
    require(length <= MAX_LENGTH, "longer than " + MAX_LENGTH + " characters");
  }

  private static void require(boolean condition, String problem) {
    if (!condition) {
      throw new IllegalArgumentException("consent record: " + problem);
    }
  }

  /**
   * The number by which a record names a category: 12 bits of a hash of its id, the same in every
   * release. The categories of one policy must differ in it; the compiler sees to that.
   *
   * @param categoryId the category's id
   * @return 0 to 4,095
   */
  public static int tag(String categoryId) {
    int hash = 0x811C9DC5; // FNV-1a, 32 bits, folded to 12
    for (byte octet : categoryId.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xFF)) * 0x01000193;
    }
    return (hash ^ hash >>> 12 ^ hash >>> 24) & MAX_TAG;
  }

  /**
   * Reads a record, whatever its day.
   *
   * @param text the value of the cookie
   * @return the record; empty if the text is none
   */
  public static Optional<ConsentRecord> parse(String text) {
    int day = dayNumber(text, 0, text.length());
    if (day < 0) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    int position = HEAD_LENGTH;
    while (position < text.length() && text.charAt(position) != '.') {
      if (position + ENTRY_LENGTH > text.length()) {
        return Optional.empty();
      }
      int tag = RecordAlphabet.two(text, position);
      int answer = RecordAlphabet.four(text, position + 2);
      if (tag < 0 || answer < 0) {
        return Optional.empty();
      }
      entries.add(new Entry(tag, isGranted(answer), new Revision(code(answer))));
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
      return Optional.of(new ConsentRecord(EPOCH.plusDays(day), entries, extensions));
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
    StringBuilder text = new StringBuilder(MAX_LENGTH).append("1.");
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
            && text.charAt(start) == '1'
            && text.charAt(start + 1) == '.'
            && text.charAt(start + 5) == '.'
        ? RecordAlphabet.three(text, start + 2)
        : -1;
  }

  /** The characters of a tag in one number, so that they are compared at once. */
  static int tagCharacters(String text, int start) {
    return text.charAt(start) << 16 | text.charAt(start + 1);
  }

  /** The characters of an answer in one number, so that they are compared at once. */
  static long answerCharacters(String text, int start) {
    return (long) text.charAt(start) << 48
        | (long) text.charAt(start + 1) << 32
        | (long) text.charAt(start + 2) << 16
        | text.charAt(start + 3);
  }

  static boolean isGranted(int answer) {
    return (answer & GRANTED) != 0;
  }

  static int code(int answer) {
    return answer & (GRANTED - 1);
  }

  /** Whether what follows the entries is nothing, or extensions each with its point. */
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

  private static boolean isExtension(String text, int start, int end) {
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
