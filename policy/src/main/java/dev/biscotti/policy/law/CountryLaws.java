package dev.biscotti.policy.law;

import java.util.List;
import java.util.Optional;

/** The law about cookies of the EEA states, the United Kingdom and Switzerland. */
public final class CountryLaws {
  private static final List<CountryRow> ROWS = CountryTable.rows();

  private CountryLaws() {}

  /**
   * The laws of all countries in the table.
   *
   * @return the laws, sorted by the country's code
   */
  public static List<CountryLaw> all() {
    return ROWS.stream().map(CountryRow::law).toList();
  }

  /**
   * The law of a country.
   *
   * @param country ISO 3166 code in capital letters
   * @return the law; empty if the table has no such country
   */
  public static Optional<CountryLaw> of(String country) {
    for (CountryRow row : ROWS) {
      if (row.required("iso").equals(country)) {
        return Optional.of(row.law());
      }
    }
    return Optional.empty();
  }
}
