package dev.biscotti.search.text;

import dev.biscotti.search.code.FieldRef;

/** A step from an object to something in it. */
public sealed interface Step {
  /**
   * To what a field of the object holds.
   *
   * @param field the field, in the class that declares it
   */
  record OfField(FieldRef field) implements Step {}

  /**
   * To the value that a map has for a key.
   *
   * @param key the key's text
   */
  record ValueOf(String key) implements Step {}

  /** To what an object of the platform, or a cookie, contains. */
  enum Part implements Step {
    /** A member of an array, collection, stream or Optional. */
    MEMBER,
    /** A key of a map, or of one of its entries. */
    KEY,
    /** A value of a map, or of one of its entries. */
    VALUE,
    /** The name of a cookie. */
    NAME
  }
}
