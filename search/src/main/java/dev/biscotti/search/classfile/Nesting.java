package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The nesting of a class, as its class file states it (JVMS 4.7.6, 4.7.7).
 *
 * @param outer the class around it
 * @param local whether it is a local or anonymous class
 * @param access its access flags; for a nested class, the file stores them separately
 * @param within the classes directly inside it, except local ones
 */
record Nesting(Optional<String> outer, boolean local, int access, List<String> within) {
  static Nesting read(ConstantPool pool, Attributes attributes, String name, int access) {
    Optional<AttributeReader> enclosing = attributes.find("EnclosingMethod");
    Optional<String> around =
        enclosing.isPresent()
            ? Optional.of(pool.className(enclosing.get().u2()))
            : Optional.empty();
    List<Inner> inners = inners(pool, attributes);
    Optional<String> self = Optional.of(name);
    List<String> within =
        inners.stream().filter(one -> one.outer().equals(self)).map(Inner::name).toList();
    for (Inner inner : inners) {
      if (inner.name().equals(name)) {
        boolean local = around.isPresent() || inner.outer().isEmpty();
        return new Nesting(around.or(inner::outer), local, inner.access(), within);
      }
    }
    return new Nesting(around, around.isPresent(), access, within);
  }

  /** A nested class that the file mentions; a local one has no class around it here. */
  private record Inner(String name, Optional<String> outer, int access) {}

  private static List<Inner> inners(ConstantPool pool, Attributes attributes) {
    Optional<AttributeReader> classes = attributes.find("InnerClasses");
    if (classes.isEmpty()) {
      return List.of();
    }
    AttributeReader reader = classes.get();
    int count = reader.u2();
    List<Inner> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String inner = pool.className(reader.u2());
      Optional<String> outer = pool.optionalClass(reader.u2());
      reader.u2();
      all.add(new Inner(inner, outer, reader.u2()));
    }
    return all;
  }
}
