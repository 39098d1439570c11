package dev.biscotti.search.rule;

/** How much a finding weighs. */
public enum Severity {
  /** The build fails. */
  ERROR,

  /** The build goes on; {@code @SuppressWarnings("BSC…")} silences it. */
  WARNING
}
