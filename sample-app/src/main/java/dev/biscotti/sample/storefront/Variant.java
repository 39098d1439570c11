package dev.biscotti.sample.storefront;

/** Which of two versions of a page a visitor sees. */
public enum Variant {
  /** The existing version. */
  KNOWN,

  /** The new version. */
  NEW
}
