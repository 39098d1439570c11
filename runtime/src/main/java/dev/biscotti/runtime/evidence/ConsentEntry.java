package dev.biscotti.runtime.evidence;

import dev.biscotti.runtime.choices.AnswerPlace;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Evidence of one answer. Its only identifier of the visitor is the account, if the application
 * provides one. Without an account it has only the day: an exact time could be matched with the
 * lines of an access log, which contain addresses.
 *
 * @param key a random key of this entry alone: a visitor's next answer has another. It makes adding
 *     an entry twice harmless
 * @param day the day of the answer in UTC
 * @param time its time in UTC, to the second; empty without an account
 * @param policy the id of the policy
 * @param language the language that the form was in
 * @param shown the page that the visitor could read
 * @param place where the answer was given
 * @param choices what was chosen, at least one, by category
 * @param account what the application calls a visitor who is signed in; empty if unknown
 */
public record ConsentEntry(
    UUID key,
    LocalDate day,
    Optional<LocalTime> time,
    String policy,
    String language,
    ShownPage shown,
    AnswerPlace place,
    List<CategoryChoice> choices,
    Optional<String> account) {

  /**
   * Checks that every database can store it, and sorts the choices by category.
   *
   * @throws IllegalArgumentException if a text is blank, longer than 255 characters or has control
   *     characters, a category occurs twice, there is no category, or there is a time without an
   *     account
   */
  public ConsentEntry {
    Storable.require("the id of a policy", policy);
    Storable.require("a language", language);
    account.ifPresent(id -> Storable.require("an account", id));
    if (time.isPresent() && account.isEmpty()) {
      throw new IllegalArgumentException(
          "an entry without an account must have no time, only the day");
    }
    time = time.map(exact -> exact.truncatedTo(ChronoUnit.SECONDS));
    choices =
        Storable.requireSome(choices).stream()
            .sorted(Comparator.comparing(CategoryChoice::category))
            .toList();
    if (choices.stream().map(CategoryChoice::category).distinct().count() < choices.size()) {
      throw new IllegalArgumentException("the entry has two choices for one category: " + choices);
    }
  }

  /** Without the account and the page, so that it can be logged. */
  @Override
  public String toString() {
    return "ConsentEntry[" + key + ", " + day + ", " + policy + "]";
  }
}
