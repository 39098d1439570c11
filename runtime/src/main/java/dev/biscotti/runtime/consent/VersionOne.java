package dev.biscotti.runtime.consent;

/**
 * Reads records of version 1 in place. An entry has a tag of two digits and an answer of four: 1
 * bit granted, and 23 bits that were the number of a lock's revision or, with the highest bit set,
 * 22 bits of the digest of what was declared. They name neither the policy nor the lock, so a
 * number proves nothing: another release, policy or lock may have used it for another state.
 */
final class VersionOne {
  static final int ENTRY_LENGTH = 6;
  static final int HEAD_LENGTH = 6;
  private static final int MAX_LENGTH = 256;
  private static final int GRANTED = 1 << 23;
  private static final int DIGEST = 1 << 22;

  /** Receives a tag and its answer. */
  interface AnswerConsumer {
    void accept(int tag, int answer);
  }

  private VersionOne() {}

  /** The day of a record; negative if the text is not a record of this version. */
  static int dayNumber(String text, int start, int end) {
    int length = end - start;
    boolean begins =
        length >= HEAD_LENGTH
            && length <= MAX_LENGTH
            && text.charAt(start) == '1'
            && text.charAt(start + 1) == '.'
            && text.charAt(start + 5) == '.';
    return begins && hasEntries(text, start + HEAD_LENGTH, end)
        ? RecordAlphabet.three(text, start + 2)
        : -1;
  }

  private static boolean hasEntries(String text, int start, int end) {
    int position = start;
    int previous = -1;
    while (position < end && text.charAt(position) != '.') {
      if (position + ENTRY_LENGTH > end) {
        return false;
      }
      int tag = RecordAlphabet.two(text, position);
      if (tag <= previous || RecordAlphabet.four(text, position + 2) < 0) {
        return false;
      }
      previous = tag;
      position += ENTRY_LENGTH;
    }
    return ConsentRecord.areExtensions(text, position, end);
  }

  /** The answer for a tag in a well-formed record; negative if there is none. */
  static int answer(String text, int start, int end, int tag) {
    int position = start + HEAD_LENGTH;
    while (position < end && text.charAt(position) != '.') {
      if (RecordAlphabet.two(text, position) == tag) {
        return RecordAlphabet.four(text, position + 2);
      }
      position += ENTRY_LENGTH;
    }
    return -1;
  }

  /** All tags and answers of a well-formed record, in its order. */
  static void forEachAnswer(String text, AnswerConsumer consumer) {
    int position = HEAD_LENGTH;
    while (position < text.length() && text.charAt(position) != '.') {
      consumer.accept(RecordAlphabet.two(text, position), RecordAlphabet.four(text, position + 2));
      position += ENTRY_LENGTH;
    }
  }

  /** Whether an answer is no. A refusal counts for any state. */
  static boolean isRefusal(int answer) {
    return answer >= 0 && (answer & GRANTED) == 0;
  }

  /** Whether an answer is yes to exactly the state with a digest. */
  static boolean isGrantOf(int digest, int answer) {
    return answer == (GRANTED | DIGEST | (digest & (DIGEST - 1)));
  }
}
