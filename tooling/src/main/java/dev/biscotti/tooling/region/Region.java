package dev.biscotti.tooling.region;

/**
 * A region of a file.
 *
 * @param begin the index of the line that begins it
 * @param end the index of the line that ends it
 * @param spec what it asks for
 * @param sum the checksum of the text that was last written there; empty if there was none
 */
record Region(int begin, int end, RegionSpec spec, String sum) {
  /** The number of the line that begins it, counted from 1. */
  int line() {
    return begin + 1;
  }
}
