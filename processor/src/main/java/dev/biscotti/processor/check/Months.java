package dev.biscotti.processor.check;

import dev.biscotti.runtime.declaration.LifetimePeriod;

/** Compares periods with limits that the law counts in calendar months. */
final class Months {
  private Months() {}

  /**
   * Whether a period is longer than a number of months. A period in months is compared in months; a
   * period in days exceeds the limit only if it is longer than the longest span of that many
   * months.
   *
   * @param period the period
   * @param limit the number of months
   * @return true if it is longer
   */
  static boolean exceeds(LifetimePeriod period, int limit) {
    int months = period.years() * 12 + period.months();
    LifetimePeriod rest =
        new LifetimePeriod(
            0,
            0,
            period.weeks(),
            period.days(),
            period.hours(),
            period.minutes(),
            period.seconds());
    LifetimePeriod longest = new LifetimePeriod(0, limit, 0, 0, 0, 0, 0);
    return months > limit
        || (months == limit && !rest.isZero())
        || period.shortest().compareTo(longest.longest()) > 0;
  }
}
