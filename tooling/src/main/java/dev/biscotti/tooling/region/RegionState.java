package dev.biscotti.tooling.region;

/** How the text of a region compares with what belongs there. */
public enum RegionState {
  /** It is what belongs there. */
  CURRENT,

  /** Nothing was ever written there. */
  EMPTY,

  /** It is what was written there, and the declarations have changed since. */
  OUT_OF_DATE,

  /** Somebody changed by hand what was written there, or wrote it by hand in the first place. */
  EDITED
}
