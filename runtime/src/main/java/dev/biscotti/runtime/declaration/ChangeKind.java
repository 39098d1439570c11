package dev.biscotti.runtime.declaration;

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
  CATEGORY_ADDED,
  /** A category is gone. */
  CATEGORY_REMOVED,
  /** A category asks beforehand, or no longer does. */
  REGIME_CHANGED,
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
  PROVIDER_RENAMED,
  /** A provider processes data elsewhere. */
  DATA_LOCATION_CHANGED,
  /** A provider shares data with one more. */
  RECIPIENT_ADDED,
  /** A provider shares data with one less. */
  RECIPIENT_REMOVED,
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
  REVISIONS_MERGED
}
