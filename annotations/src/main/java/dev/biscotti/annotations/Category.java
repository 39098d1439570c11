package dev.biscotti.annotations;

/**
 * The ids of the built-in categories. A policy page shows all four, the empty ones with "None
 * today" and what will happen before that changes. A policy may declare more with {@link
 * ConsentCategory}.
 */
public final class Category {
  /** What needs no consent: everything declared with {@link EssentialCookie}. */
  public static final String ESSENTIAL = "essential";

  /** Comfort the visitor did not ask for in so many words: remembered layouts, recent searches. */
  public static final String FUNCTIONAL = "functional";

  /** Measurement of how the site is used. */
  public static final String ANALYTICS = "analytics";

  /** Advertising, retargeting and the measurement of both. */
  public static final String MARKETING = "marketing";

  private Category() {}
}
