package dev.biscotti.runtime.declaration;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time in the author's own units: thirteen months stay thirteen months.
 *
 * @param years whole years
 * @param months whole months
 * @param weeks whole weeks
 * @param days whole days
 * @param hours whole hours
 * @param minutes whole minutes
 * @param seconds whole seconds
 */
public record LifetimePeriod(
    int years, int months, int weeks, int days, int hours, int minutes, int seconds) {

  private static final Pattern ISO_8601 =
      Pattern.compile(
          "P(?=.)(?:(\\d{1,5})Y)?(?:(\\d{1,5})M)?(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?"
              + "(?:T(?=.)(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,9})S)?)?");

  /** The fewest days of n consecutive months. */
  private static final int[] SHORTEST_MONTHS = {
    0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334
  };

  /** The most days of n consecutive months. */
  private static final int[] LONGEST_MONTHS = {
    0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337
  };

  /**
   * Reads an ISO-8601 period or duration, such as {@code P13M}, {@code PT30M} or {@code P1DT12H}.
   *
   * @param text the text
   * @return the period; empty if the text is malformed, negative or has a fraction
   */
  public static Optional<LifetimePeriod> parse(String text) {
    Matcher matcher = ISO_8601.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new LifetimePeriod(
            group(matcher, 1),
            group(matcher, 2),
            group(matcher, 3),
            group(matcher, 4),
            group(matcher, 5),
            group(matcher, 6),
            group(matcher, 7)));
  }

  /**
   * Reads a well-formed ISO-8601 period or duration.
   *
   * @param text the text
   * @return the period
   * @throws IllegalArgumentException if it is malformed
   */
  public static LifetimePeriod of(String text) {
    return parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + text
                        + "\" is not an ISO-8601 period or duration, such as P13M or PT30M"));
  }

  private static int group(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /**
   * Whether the period has no length.
   *
   * @return true for {@code P0D} and equivalents
   */
  public boolean isZero() {
    return longest().isZero();
  }

  /**
   * The shortest possible duration: the shortest run of calendar months, years of 365 days. Cookies
   * are set for this duration, so that none outlives the lifetime on the policy page.
   *
   * @return the duration
   */
  public Duration shortest() {
    int allMonths = years * 12 + months;
    return fixedPart().plusDays(365L * (allMonths / 12) + SHORTEST_MONTHS[allMonths % 12]);
  }

  /**
   * The longest possible duration: the longest run of calendar months, leap days included.
   *
   * @return the duration
   */
  public Duration longest() {
    int allMonths = years * 12 + months;
    int wholeYears = allMonths / 12;
    int leapDays = (wholeYears + 3) / 4;
    return fixedPart().plusDays(365L * wholeYears + leapDays + LONGEST_MONTHS[allMonths % 12]);
  }

  private Duration fixedPart() {
    return Duration.ofDays(7L * weeks + days)
        .plusHours(hours)
        .plusMinutes(minutes)
        .plusSeconds(seconds);
  }

  /**
   * The period in ISO-8601 form.
   *
   * @return a text that {@link #parse} reads
   */
  public String iso() {
    StringBuilder text = new StringBuilder("P");
    append(text, years, 'Y');
    append(text, months, 'M');
    append(text, weeks, 'W');
    append(text, days, 'D');
    if (hours + minutes + seconds > 0) {
      text.append('T');
      append(text, hours, 'H');
      append(text, minutes, 'M');
      append(text, seconds, 'S');
    }
    return text.length() == 1 ? "P0D" : text.toString();
  }

  private static void append(StringBuilder text, int amount, char unit) {
    if (amount > 0) {
      text.append(amount).append(unit);
    }
  }
}
