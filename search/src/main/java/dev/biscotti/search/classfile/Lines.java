package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of source that the instructions of a method come from. */
final class Lines {
  private final List<Entry> entries;

  private Lines(List<Entry> entries) {
    this.entries = entries;
  }

  /** The first instruction that comes from a line. */
  record Entry(int from, int line) {}

  /** Sorts entries into code order, in which nearly every compiler already writes them. */
  static Lines of(List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).from() < entries.get(i - 1).from()) {
        sorted.sort(Comparator.comparingInt(Entry::from));
        break;
      }
    }
    return new Lines(sorted);
  }

  /** The line of an instruction; 0 if unknown. */
  int of(int instruction) {
    int entry = entry(instruction);
    return entry < 0 ? 0 : entries.get(entry).line();
  }

  /** Whether a line begins with an instruction. */
  boolean begins(int instruction) {
    int entry = entry(instruction);
    return entry >= 0 && entries.get(entry).from() == instruction;
  }

  /** The index of the last entry at or before an instruction; -1 if there is none. */
  private int entry(int instruction) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).from() <= instruction) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The first line of the code; 0 if unknown. */
  int first() {
    return entries.isEmpty() ? 0 : entries.get(0).line();
  }
}
