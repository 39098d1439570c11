package dev.biscotti.tooling.region;

/** A line that begins or ends a region. */
sealed interface Marker {
  /**
   * The beginning of a region.
   *
   * @param spec what it asks for
   * @param sum the checksum of the text that was last written there; empty if there was none
   */
  record Begin(RegionSpec spec, String sum) implements Marker {}

  /**
   * The end of a region.
   *
   * @param kind what the region shows
   */
  record End(RegionKind kind) implements Marker {}

  /**
   * A malformed marker.
   *
   * @param message what is wrong with it
   */
  record Malformed(String message) implements Marker {}
}
