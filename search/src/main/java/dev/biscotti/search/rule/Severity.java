package dev.biscotti.search.rule;

/** The severity of a finding. */
public enum Severity {
  /** The build fails. */
  ERROR,

  /** The build continues; {@code @SuppressWarnings("BSC…")} silences it. */
  WARNING
}
