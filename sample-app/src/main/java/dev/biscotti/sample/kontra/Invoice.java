package dev.biscotti.sample.kontra;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * An invoice.
 *
 * @param number its number
 * @param token what its public address ends with
 * @param client who pays
 * @param issued when it was sent
 * @param due when it is to be paid
 * @param status whether it was
 * @param lines what for
 */
record Invoice(
    String number,
    String token,
    String client,
    LocalDate issued,
    LocalDate due,
    Status status,
    List<Line> lines) {

  /** Whether an invoice was paid. */
  enum Status {
    PAID,
    SENT,
    OVERDUE;

    public String label() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One line.
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
