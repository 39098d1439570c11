package dev.biscotti.policy.command;

import dev.biscotti.policy.usage.UsageRule;

/** How strict a search is: the values of {@code biscotti.undeclared}. */
enum Strictness {
  /** Names that cannot be known are errors as well. */
  STRICT,

  /** Undeclared cookies are errors. */
  ERROR,

  /** Nothing is an error. */
  WARN,

  /** Nothing is searched. */
  OFF;

  /** Whether a finding of a rule counts as an error. */
  boolean isError(UsageRule rule) {
    return switch (rule) {
      case BSC601 -> this == ERROR || this == STRICT;
      case BSC602 -> this == STRICT;
      case BSC603 -> false;
    };
  }
}
