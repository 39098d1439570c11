package dev.biscotti.runtime.lock;

/** What a change of the declarations requires of developers and visitors. */
public enum ChangeClass {
  /** Visitors are asked again about what changed. */
  CONSENT,

  /** A developer must say why visitors need not be asked. */
  REVIEW,

  /** The policy page shows it; visitors are not asked. */
  DISCLOSURE,

  /** Nothing that visitors were shown changes. */
  EDITORIAL
}
