package dev.biscotti.policy.law;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the table of countries. It is read once and cold inside javac, so there are no lambdas,
 * each of which would cost a class.
 *
 * @param cells its cells by the name of the column
 */
record CountryRow(Map<String, String> cells) {
  private static final String UNCONFIRMED = "?";

  /** What is in a cell, if it is filled and confirmed. */
  Optional<String> confirmed(String column) {
    String cell = cells.getOrDefault(column, "");
    return cell.isEmpty() || isUnconfirmed(column) ? Optional.empty() : Optional.of(cell);
  }

  /** Whether a cell has a value that no public source confirms. */
  boolean isUnconfirmed(String column) {
    return cells.getOrDefault(column, "").startsWith(UNCONFIRMED);
  }

  String required(String column) {
    Optional<String> cell = confirmed(column);
    if (cell.isEmpty()) {
      throw new IllegalStateException(column + " is missing in " + cells);
    }
    return cell.get();
  }

  CountryLaw law() {
    return new CountryLaw(
        required("iso"),
        LawFamily.valueOf(required("family")),
        LawRegime.valueOf(required("regime")),
        rule(),
        confirmed("cookies").isEmpty() ? Optional.empty() : Optional.of(authority("cookies")),
        authority("data"),
        sources(),
        LocalDate.parse(required("checked")));
  }

  private CookieRule rule() {
    Optional<String> since = confirmed("since");
    return new CookieRule(
        required("act"),
        required("act_en"),
        provision(),
        since.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(since.get())),
        required("rule").equals("national"));
  }

  private Optional<Provision> provision() {
    Optional<String> original = confirmed("provision");
    return original.isEmpty()
        ? Optional.empty()
        : Optional.of(new Provision(original.get(), required("provision_en")));
  }

  private SupervisoryAuthority authority(String topic) {
    Optional<String> url = confirmed(topic + "_url");
    return new SupervisoryAuthority(
        required(topic),
        required(topic + "_en"),
        url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url.get())));
  }

  private List<URI> sources() {
    List<URI> sources = new ArrayList<>();
    for (String source : required("sources").split(" ", -1)) {
      sources.add(URI.create(source));
    }
    return sources;
  }
}
