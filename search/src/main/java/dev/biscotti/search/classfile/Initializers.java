package dev.biscotti.search.classfile;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the field whose initializer contains an instruction of a constructor or static initializer.
 * A compiler copies field initializers there, and each keeps a value on the stack until it stores
 * its result.
 */
final class Initializers {
  private final Lines lines;
  private final boolean constructor;
  private final BitSet empty = new BitSet();
  private final TreeMap<Integer, Optional<String>> stores = new TreeMap<>();
  private int last;

  Initializers(Lines lines, boolean constructor) {
    this.lines = lines;
    this.constructor = constructor;
  }

  /** Records that the stack is empty before an instruction. */
  void addEmpty(int instruction) {
    empty.set(instruction);
  }

  /**
   * Records that an instruction assigns a field; the name is empty if the field belongs to another
   * class.
   */
  void addStore(int instruction, Optional<String> field) {
    stores.put(instruction, field);
  }

  /** Records a return: a constructor in the source ends with its own line. */
  void addReturn(int instruction) {
    if (lines.begins(instruction)) {
      last = Math.max(last, lines.of(instruction));
    }
  }

  /** The field whose initializer an instruction belongs to. */
  Optional<String> field(int instruction) {
    Map.Entry<Integer, Optional<String>> store = stores.ceilingEntry(instruction);
    if (store == null) {
      return Optional.empty();
    }
    int end = empty.nextSetBit(instruction + 1);
    boolean kept = end < 0 || end > store.getKey();
    return kept && isInitializer(store.getKey()) ? store.getValue() : Optional.empty();
  }

  /**
   * Initializers are copied into constructors, so their lines are outside the constructor's own.
   */
  private boolean isInitializer(int store) {
    int line = lines.of(store);
    return !constructor || (line > 0 && (line < lines.first() || line > last));
  }
}
