package dev.biscotti.tooling.region;

/** How the text of a region compares with its expected text. */
public enum RegionState {
  /** It is as expected. */
  CURRENT,

  /** Nothing has been written there yet. */
  EMPTY,

  /** It is unchanged since it was generated, but the declarations have changed. */
  OUT_OF_DATE,

  /** Somebody edited the generated text or wrote the text by hand. */
  EDITED
}
