package dev.biscotti.search.classfile;

import java.util.List;
import java.util.Optional;

/** A field in a class file (JVMS 4.5). */
public final class ClassField {
  private final ConstantPool pool;
  private final int access;
  private final String name;
  private final String descriptor;
  private final Attributes attributes;

  ClassField(ConstantPool pool, int access, String name, String descriptor, Attributes attributes) {
    this.pool = pool;
    this.access = access;
    this.name = name;
    this.descriptor = descriptor;
    this.attributes = attributes;
  }

  /**
   * Its access flags.
   *
   * @return the flags as JVMS 4.5 numbers them
   */
  public int access() {
    return access;
  }

  /**
   * Its name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Its erased type.
   *
   * @return the descriptor
   */
  public String descriptor() {
    return descriptor;
  }

  /**
   * The value of a constant (JLS 4.12.4).
   *
   * @return a {@code String}, a number, a {@code Character} or a {@code Boolean}; empty if the
   *     field is not a constant
   * @throws MalformedClassFileException if its attribute is malformed
   */
  public Optional<Object> constant() {
    Optional<AttributeReader> value = attributes.find("ConstantValue");
    if (value.isEmpty() || !Access.has(access, Access.STATIC)) {
      return Optional.empty();
    }
    Object constant = pool.value(value.get().u2());
    return constant instanceof ConstantPool.Other
        ? Optional.empty()
        : Optional.of(TypedConstants.as(constant, descriptor));
  }

  /**
   * Its annotations.
   *
   * @return the annotations with class or runtime retention
   * @throws MalformedClassFileException if their attribute is malformed
   */
  public List<ClassAnnotation> annotations() {
    return AnnotationReader.of(pool, attributes);
  }
}
