package dev.biscotti.runtime.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of the Expires attribute, in all the forms that browsers accept (RFC 6265bis, section
 * 5.1.1): a time, a day, a month and a year in any order between any delimiters.
 *
 * <p>Browsers do not agree on all of them: Chromium accepts years of five digits and a second 60,
 * but no day or year with trailing characters. A date on which they disagree is read as the end of
 * time, so that it is never mistaken for a deletion or a short lifetime.
 */
final class CookieDate {
  private static final Pattern DELIMITERS =
      Pattern.compile("[\\x09\\x20-\\x2F\\x3B-\\x40\\x5B-\\x60\\x7B-\\x7E]+");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[^0-9].*)?", Pattern.DOTALL);
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})([^0-9].*)?", Pattern.DOTALL);
  private static final Pattern YEAR = Pattern.compile("([0-9]{2,5})([^0-9].*)?", Pattern.DOTALL);
  private static final int LEAP_SECOND = 60;
  private static final int MAX_YEAR = 9999;
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int UNKNOWN = -1;

  private int hour = UNKNOWN;
  private int minute = UNKNOWN;
  private int second = UNKNOWN;
  private int day = UNKNOWN;
  private int month = UNKNOWN;
  private int year = UNKNOWN;
  private boolean doubtful;

  private CookieDate() {}

  static Optional<Instant> parse(String text) {
    CookieDate date = new CookieDate();
    DELIMITERS.splitAsStream(text).forEach(date::take);
    return date.instant();
  }

  private void take(String token) {
    Matcher time = TIME.matcher(token);
    Matcher dayMatcher = DAY.matcher(token);
    Matcher yearMatcher = YEAR.matcher(token);
    if (hour == UNKNOWN && time.matches()) {
      hour = Integer.parseInt(time.group(1));
      minute = Integer.parseInt(time.group(2));
      second = Integer.parseInt(time.group(3));
    } else if (day == UNKNOWN && dayMatcher.matches()) {
      day = Integer.parseInt(dayMatcher.group(1));
      doubtful |= dayMatcher.group(2) != null;
    } else if (month == UNKNOWN && isMonth(token)) {
      month = MONTHS.indexOf(token.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    } else if (year == UNKNOWN && yearMatcher.matches()) {
      year = fullYear(Integer.parseInt(yearMatcher.group(1)));
      doubtful |= yearMatcher.group(2) != null || year > MAX_YEAR;
    }
  }

  private static boolean isMonth(String token) {
    return token.length() >= 3 && MONTHS.contains(token.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  private static int fullYear(int written) {
    if (written >= 70 && written <= 99) {
      return written + 1900;
    }
    return written <= 69 ? written + 2000 : written;
  }

  private Optional<Instant> instant() {
    if (hour == UNKNOWN || day == UNKNOWN || month == UNKNOWN || year < 1601) {
      return Optional.empty();
    }
    doubtful |= second == LEAP_SECOND;
    try {
      return Optional.of(
          doubtful
              ? END_OF_TIME
              : LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
