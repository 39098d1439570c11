package dev.biscotti.search.code;

/**
 * What a declaration says about a type or member (JVMS 4.1, 4.5, 4.6), as far as the search needs
 * it.
 */
public enum Flag {
  /** Visible everywhere; members of an interface too, unless they are private. */
  PUBLIC,
  /** Visible to subclasses and in the package. */
  PROTECTED,
  /** Visible in the outermost class only. */
  PRIVATE,
  /** Belongs to the type, not to an object. */
  STATIC,
  /**
   * Assigned once, or not overridden; true of a record and of an enum without constant bodies too.
   */
  FINAL,
  /** Without a body. */
  ABSTRACT,
  /** An interface, annotation types included. */
  INTERFACE,
  /** An enum, or a constant of one. */
  ENUM,
  /** A record. */
  RECORD,
  /** Takes a variable number of arguments. */
  VARARGS,
  /** Made by a compiler: not in the source. */
  SYNTHETIC,
  /** A local or anonymous class. */
  LOCAL
}
