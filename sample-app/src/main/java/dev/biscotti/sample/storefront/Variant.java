package dev.biscotti.sample.storefront;

/** Which of two versions of a page a visitor sees. */
public enum Variant {
  /** The page as it was. */
  KNOWN,

  /** The page as it might be. */
  NEW
}
