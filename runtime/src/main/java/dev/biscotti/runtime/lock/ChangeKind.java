package dev.biscotti.runtime.lock;

/** The kind of a difference between what visitors were last shown and what is declared. */
public enum ChangeKind {
  /** A cookie is new. */
  COOKIE_ADDED,
  /** A cookie was removed. */
  COOKIE_REMOVED,
  /** A cookie was renamed and is otherwise the same. */
  COOKIE_RENAMED,
  /** A new cookie has the name of a retired cookie that had a different purpose. */
  NAME_REUSED,
  /** A category is new. */
  CATEGORY_ADDED(Subject.CATEGORY),
  /** A category was removed. */
  CATEGORY_REMOVED(Subject.CATEGORY),
  /** A category started or stopped asking for consent beforehand. */
  REGIME_CHANGED(Subject.CATEGORY),
  /** A cookie moved from one category to another; both ask for consent. */
  CATEGORY_CHANGED,
  /** A cookie that needed consent is now declared essential. */
  MADE_ESSENTIAL,
  /** A cookie that was declared essential now needs consent. */
  MADE_OPTIONAL,
  /** A cookie is essential for a different reason. */
  EXEMPTION_CHANGED,
  /** A purpose was reworded. */
  PURPOSE_REWORDED,
  /** A different provider receives the data in a cookie. */
  PROVIDER_CHANGED,
  /** A third party no longer receives the data in a cookie. */
  PROVIDER_REMOVED,
  /** A provider has a different legal name. */
  PROVIDER_RENAMED(Subject.PROVIDER),
  /** A provider processes data in a different place. */
  DATA_LOCATION_CHANGED(Subject.PROVIDER),
  /** A provider shares data with an additional recipient. */
  RECIPIENT_ADDED(Subject.PROVIDER),
  /** A provider no longer shares data with a recipient. */
  RECIPIENT_REMOVED(Subject.PROVIDER),
  /** A cookie is kept longer. */
  LIFETIME_EXTENDED,
  /** A cookie is kept for a shorter time. */
  LIFETIME_SHORTENED,
  /** The event that ends a cookie was reworded. */
  END_REWORDED,
  /**
   * A cookie is sent more widely: to another domain or path, in another environment, or with
   * requests from other sites.
   */
  SCOPE_WIDENED,
  /** A cookie is sent less widely. */
  SCOPE_NARROWED,
  /** An attribute that protects a cookie was added. */
  HARDENED,
  /** An attribute that protects a cookie was removed. */
  LOOSENED,
  /** Two branches gave the same revision of a category to different changes. */
  REVISIONS_MERGED(Subject.CATEGORY),
  /** An answer on a category is passed on differently to other tools. */
  SIGNALS_CHANGED(Subject.CATEGORY),
  /** A provider's declaration changed in a way that has no kind of its own. */
  PROVIDER_FACT_CHANGED(Subject.PROVIDER),
  /** A cookie's declaration changed in a way that has no kind of its own. */
  FACT_CHANGED;

  /** What a change is about. */
  public enum Subject {
    /** A cookie, by its key in the lock. */
    COOKIE,
    /** A category, by its id. */
    CATEGORY,
    /** A provider, by its id. */
    PROVIDER
  }

  private final Subject subject;

  ChangeKind() {
    this(Subject.COOKIE);
  }

  ChangeKind(Subject subject) {
    this.subject = subject;
  }

  /**
   * What a change of this kind is about.
   *
   * @return the kind of its subject
   */
  public Subject subject() {
    return subject;
  }
}
