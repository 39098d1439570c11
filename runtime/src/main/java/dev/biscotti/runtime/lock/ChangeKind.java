package dev.biscotti.runtime.lock;

/** What has changed between what visitors were last told and what is declared now. */
public enum ChangeKind {
  /** A cookie is new. */
  COOKIE_ADDED,
  /** A cookie is gone. */
  COOKIE_REMOVED,
  /** A cookie has another name and is otherwise the same. */
  COOKIE_RENAMED,
  /** A new cookie has the name of one that was retired and had another purpose. */
  NAME_REUSED,
  /** A category is new. */
  CATEGORY_ADDED(Subject.CATEGORY),
  /** A category is gone. */
  CATEGORY_REMOVED(Subject.CATEGORY),
  /** A category asks beforehand, or no longer does. */
  REGIME_CHANGED(Subject.CATEGORY),
  /** A cookie moved from one category to another; both ask for consent. */
  CATEGORY_CHANGED,
  /** A cookie that needed consent is called essential. */
  MADE_ESSENTIAL,
  /** A cookie that was called essential needs consent. */
  MADE_OPTIONAL,
  /** A cookie is essential for another reason. */
  EXEMPTION_CHANGED,
  /** A purpose is put in other words. */
  PURPOSE_REWORDED,
  /** Somebody else receives what a cookie holds. */
  PROVIDER_CHANGED,
  /** What a cookie held reached a third party, and no longer does. */
  PROVIDER_REMOVED,
  /** A provider has another legal name. */
  PROVIDER_RENAMED(Subject.PROVIDER),
  /** A provider processes data elsewhere. */
  DATA_LOCATION_CHANGED(Subject.PROVIDER),
  /** A provider shares data with one more. */
  RECIPIENT_ADDED(Subject.PROVIDER),
  /** A provider shares data with one less. */
  RECIPIENT_REMOVED(Subject.PROVIDER),
  /** A cookie is kept longer. */
  LIFETIME_EXTENDED,
  /** A cookie is kept for less time. */
  LIFETIME_SHORTENED,
  /** The event that ends a cookie is put in other words. */
  END_REWORDED,
  /** A cookie reaches more: another domain, path, environment, or requests of other sites. */
  SCOPE_WIDENED,
  /** A cookie reaches less. */
  SCOPE_NARROWED,
  /** An attribute that shields a cookie was added. */
  HARDENED,
  /** An attribute that shields a cookie was taken away. */
  LOOSENED,
  /** Two branches gave one revision of a category to different changes. */
  REVISIONS_MERGED(Subject.CATEGORY),
  /** An answer on a category is passed on as something else. */
  SIGNALS_CHANGED(Subject.CATEGORY),
  /** A provider is declared otherwise in a way that has no kind of its own. */
  PROVIDER_FACT_CHANGED(Subject.PROVIDER),
  /** A cookie is declared otherwise in a way that has no kind of its own. */
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
