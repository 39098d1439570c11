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

  /** Reads a table of attributes and leaves the reader at its end. */
  static Attributes read(Bytes bytes, ConstantPool pool, AttributeReader reader) {
    int count = reader.u2();
    List<Attribute> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = pool.text(reader.u2());
      long length = reader.u4();
      int from = reader.skip(length);
      all.add(new Attribute(name, from, reader.at()));
    }
    return new Attributes(bytes, all);
  }

  /** Reads an attribute from its beginning. */
  Optional<AttributeReader> find(String name) {
    for (Attribute attribute : all) {
      if (attribute.name().equals(name)) {
        return Optional.of(new AttributeReader(bytes, attribute.from(), attribute.end()));
      }
    }
    return Optional.empty();
  }

  /** All attributes with a name; only code attributes may occur more than once. */
  List<AttributeReader> findAll(String name) {
    List<AttributeReader> found = new ArrayList<>();
    for (Attribute attribute : all) {
      if (attribute.name().equals(name)) {
        found.add(new AttributeReader(bytes, attribute.from(), attribute.end()));
      }
    }
    return found;
  }

  boolean has(String name) {
    return find(name).isPresent();
  }
}
