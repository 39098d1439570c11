package dev.biscotti.runtime.consent;

/** Choices on all categories of a policy in one {@code long}: two bits at each category's index. */
final class ChoiceBits {
  static final long UNANSWERED = 0;
  static final long REFUSED = 1;
  static final long GRANTED = 2;

  /**
   * A consent to an earlier state that the lock knows: there is something new to ask about, and the
   * consent still covers what it covered.
   */
  static final long EARLIER = 3;

  /** The low bit of every category. */
  static final long LOW = 0x5555_5555_5555_5555L;

  private static final Choice[] CHOICES = {
    Choice.UNANSWERED, Choice.REFUSED, Choice.GRANTED, Choice.UNANSWERED
  };

  private ChoiceBits() {}

  static long of(Choice choice) {
    return switch (choice) {
      case UNANSWERED -> UNANSWERED;
      case REFUSED -> REFUSED;
      case GRANTED -> GRANTED;
    };
  }

  /** The low bit of one category. */
  static long low(int index) {
    return 1L << (2 * index);
  }

  static long at(long choices, int index) {
    return choices >>> (2 * index) & 3;
  }

  static Choice choice(long choices, int index) {
    return CHOICES[(int) at(choices, index)];
  }

  static long with(long choices, int index, long bits) {
    return (choices & ~(3L << (2 * index))) | (bits << (2 * index));
  }
}
