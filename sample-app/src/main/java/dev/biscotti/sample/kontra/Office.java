package dev.biscotti.sample.kontra;

import dev.biscotti.sample.kontra.Invoice.Line;
import dev.biscotti.sample.kontra.Invoice.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The documents of the only company that uses this demonstration. */
@Component
class Office {
  private static final int MAX_NAME = 80;

  private final Clock clock;
  private final Map<String, Signature> signatures = new ConcurrentHashMap<>();

  private final List<Invoice> invoices =
      List.of(
          new Invoice(
              "2026-041",
              "q7tz4m2xk9",
              "Havsgatan Kafé AB",
              LocalDate.of(2026, 11, 2),
              LocalDate.of(2026, 12, 2),
              Status.SENT,
              List.of(new Line("Menu design", 12400), new Line("Print supervision", 3600))),
          new Invoice(
              "2026-040",
              "b3np8w5vh6",
              "Lindqvist & Partners",
              LocalDate.of(2026, 10, 5),
              LocalDate.of(2026, 11, 4),
              Status.OVERDUE,
              List.of(new Line("Annual report, layout", 28500))),
          new Invoice(
              "2026-039",
              "x2cf6r9jd4",
              "Fjällräven Brädgård",
              LocalDate.of(2026, 9, 14),
              LocalDate.of(2026, 10, 14),
              Status.PAID,
              List.of(new Line("Photography, one day", 9800), new Line("Retouching", 4200))));

  private final List<Contract> contracts =
      List.of(
          new Contract(
              "h5ym7s3tq8",
              "Framework agreement 2027",
              "Havsgatan Kafé AB",
              List.of(
                  "Studio Norr designs the printed and digital menus of Havsgatan Kafé AB in 2027,"
                      + " four editions in all.",
                  "Each edition costs 14 500 SEK, to be paid within thirty days of its invoice.",
                  "Either side can end this agreement with one month's notice.")),
          new Contract(
              "n4kd9f2wbr",
              "Photography, spring catalogue",
              "Lindqvist & Partners",
              List.of(
                  "Studio Norr photographs forty products for the spring catalogue of Lindqvist &"
                      + " Partners, in its own studio, in week 9.",
                  "The price is 38 000 SEK. The pictures can be used without limit.")));

  /**
   * A signature.
   *
   * @param name what the signer typed
   * @param at when, in UTC
   */
  record Signature(String name, String at) {}

  Office(Clock clock) {
    this.clock = clock;
  }

  List<Invoice> invoices() {
    return invoices;
  }

  List<Contract> contracts() {
    return contracts;
  }

  Optional<Invoice> invoice(String token) {
    return invoices.stream().filter(invoice -> invoice.token().equals(token)).findFirst();
  }

  Optional<Contract> contract(String token) {
    return contracts.stream().filter(contract -> contract.token().equals(token)).findFirst();
  }

  Optional<Signature> signature(Contract contract) {
    return Optional.ofNullable(signatures.get(contract.token()));
  }

  /** Signs a contract, once; false if the name is not valid. */
  boolean sign(Contract contract, String name) {
    String signer = name.strip();
    if (signer.length() < 2 || signer.length() > MAX_NAME) {
      return false;
    }
    String now =
        clock
            .instant()
            .truncatedTo(ChronoUnit.MINUTES)
            .toString()
            .replace('T', ' ')
            .substring(0, 16);
    signatures.putIfAbsent(contract.token(), new Signature(signer, now));
    return true;
  }
}
