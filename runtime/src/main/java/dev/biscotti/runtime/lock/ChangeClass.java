package dev.biscotti.runtime.lock;

/** What a change of the declarations asks of the people who make it, and of the visitors. */
public enum ChangeClass {
  /** Visitors are asked again, about what changed. */
  CONSENT,

  /** Somebody has to say why visitors need not be asked. */
  REVIEW,

  /** The page tells of it; nobody is asked. */
  DISCLOSURE,

  /** Nothing that a visitor was told is any different. */
  EDITORIAL
}
