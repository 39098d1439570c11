package dev.biscotti.runtime.evidence;

import static dev.biscotti.runtime.guard.Shop.REVISION;
import static dev.biscotti.runtime.guard.Shop.TODAY;

import dev.biscotti.runtime.choices.AnswerPlace;
import dev.biscotti.runtime.consent.Choice;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Entries to keep. */
final class Entries {
  static final ShownPage PAGE = ShownPage.of("<p>We use cookies.</p>");

  private Entries() {}

  static ConsentEntry entry() {
    return on(TODAY, "shop");
  }

  /** Creates entries and adds them to a queue. */
  static List<ConsentEntry> added(QueuedConsentLog to, int count) {
    List<ConsentEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ConsentEntry entry = entry();
      entries.add(entry);
      to.add(entry);
    }
    return entries;
  }

  static ConsentEntry on(LocalDate day, String policy) {
    return entry(
        day,
        policy,
        PAGE,
        Optional.empty(),
        new CategoryChoice("marketing", Choice.REFUSED, REVISION),
        new CategoryChoice("analytics", Choice.GRANTED, REVISION));
  }

  static ConsentEntry of(String account) {
    return entry(
        TODAY,
        "shop",
        PAGE,
        Optional.of(account),
        new CategoryChoice("analytics", Choice.GRANTED, REVISION));
  }

  static ConsentEntry about(ShownPage page) {
    return entry(
        TODAY,
        "shop",
        page,
        Optional.empty(),
        new CategoryChoice("analytics", Choice.REFUSED, REVISION));
  }

  static ConsentEntry entry(
      LocalDate day,
      String policy,
      ShownPage page,
      Optional<String> account,
      CategoryChoice... choices) {
    return new ConsentEntry(
        UUID.randomUUID(),
        day,
        account.map(id -> LocalTime.of(23, 59, 58, 999_999_999)),
        policy,
        "en",
        page,
        AnswerPlace.BANNER,
        List.of(choices),
        account);
  }
}
