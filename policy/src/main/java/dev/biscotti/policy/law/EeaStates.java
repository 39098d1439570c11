package dev.biscotti.policy.law;

import java.util.Set;

/** The states of the European Economic Area: the European Union, Iceland, Liechtenstein, Norway. */
public final class EeaStates {
  private static final Set<String> CODES =
      Set.of(
          "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
              .split(" ", -1));

  private EeaStates() {}

  /**
   * Whether a country is one of them. This reads no file.
   *
   * @param country ISO 3166 code in capital letters
   * @return true if it is
   */
  public static boolean contains(String country) {
    return CODES.contains(country);
  }
}
