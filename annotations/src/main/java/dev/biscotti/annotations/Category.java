package dev.biscotti.annotations;

/**
 * The ids of the built-in categories. A policy page shows all four; an empty one says "None today"
 * and what will happen before that changes. A policy can declare more with {@link ConsentCategory}.
 */
public final class Category {
  /** Storage that needs no consent: everything declared with {@link EssentialCookie}. */
  public static final String ESSENTIAL = "essential";

  /** Conveniences the visitor did not expressly ask for, such as remembered layouts. */
  public static final String FUNCTIONAL = "functional";

  /** Measurement of how visitors use the site. */
  public static final String ANALYTICS = "analytics";

  /** Advertising, retargeting, and measuring both. */
  public static final String MARKETING = "marketing";

  private Category() {}
}
