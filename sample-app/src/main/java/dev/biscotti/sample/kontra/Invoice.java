package dev.biscotti.sample.kontra;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * An invoice.
 *
 * @param number its number
 * @param token the last part of its public address
 * @param client who pays
 * @param issued when it was sent
 * @param due when it is due
 * @param status whether it is paid
 * @param lines what it is for
 */
record Invoice(
    String number,
    String token,
    String client,
    LocalDate issued,
    LocalDate due,
    Status status,
    List<Line> lines) {

  /** Whether an invoice is paid. */
  enum Status {
    PAID,
    SENT,
    OVERDUE;

    public String label() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A line.
   *
   * @param text what was done
   * @param kronor what it costs
   */
  record Line(String text, int kronor) {
    public String amount() {
      return inKronor(kronor);
    }
  }

  public String total() {
    return inKronor(lines.stream().mapToInt(Line::kronor).sum());
  }

  private static String inKronor(int amount) {
    return String.format(Locale.ROOT, "%,d SEK", amount).replace(',', '\u00a0');
  }
}
