package dev.biscotti.search.finding;

import dev.biscotti.search.rule.UsageRule;
import java.util.Locale;
import java.util.Optional;

/** How strict a search is: the values of {@code biscotti.undeclared}. */
public enum Strictness {
  /** Unknown names are errors as well, and so is having no declarations to check against. */
  STRICT,

  /** Undeclared cookies are errors. */
  ERROR,

  /** Nothing is an error. */
  WARN,

  /** Nothing is searched. */
  OFF;

  /**
   * Reads a value of the option.
   *
   * @param word {@code strict}, {@code error}, {@code warn} or {@code off}
   * @return the strictness; empty if there is no such value
   */
  public static Optional<Strictness> of(String word) {
    for (Strictness one : values()) {
      if (one.word().equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /**
   * The value of the option.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a finding counts as an error.
   *
   * @param rule the rule that was broken
   * @return true if it does
   */
  public boolean isError(UsageRule rule) {
    return switch (rule) {
      case BSC601, BSC605 -> this == ERROR || this == STRICT;
      case BSC602, BSC604, BSC606 -> this == STRICT;
      case BSC603, BSC607 -> false;
    };
  }
}
