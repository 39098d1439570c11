package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The attributes of a class, a member or a method's code (JVMS 4.7): where each begins and ends.
 */
final class Attributes {
  private final Bytes bytes;
  private final List<Attribute> all;

  private Attributes(Bytes bytes, List<Attribute> all) {
    this.bytes = bytes;
    this.all = all;
  }

  private record Attribute(String name, int from, int end) {}

  /** Reads a table of attributes; the cursor stands behind it then. */
  static Attributes read(Bytes bytes, ConstantPool pool, Cursor cursor) {
    int count = cursor.u2();
    List<Attribute> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = pool.text(cursor.u2());
      long length = cursor.u4();
      int from = cursor.skip(length);
      all.add(new Attribute(name, from, cursor.at()));
    }
    return new Attributes(bytes, all);
  }

  /** Reads an attribute from its beginning. */
  Optional<Cursor> find(String name) {
    for (Attribute attribute : all) {
      if (attribute.name().equals(name)) {
        return Optional.of(new Cursor(bytes, attribute.from(), attribute.end()));
      }
    }
    return Optional.empty();
  }

  /** Every attribute with a name; only those of code may occur more than once. */
  List<Cursor> findAll(String name) {
    List<Cursor> found = new ArrayList<>();
    for (Attribute attribute : all) {
      if (attribute.name().equals(name)) {
        found.add(new Cursor(bytes, attribute.from(), attribute.end()));
      }
    }
    return found;
  }

  boolean has(String name) {
    return find(name).isPresent();
  }
}
