package dev.biscotti.search.classfile;

import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.code.Weights;
import java.util.Optional;

/** What the code of one class needs to know about others. */
interface ClassLookup {
  /** A class; empty if it cannot be found or read. */
  Optional<ClassFile> file(String className);

  /** A field with the class that declares it, if that can be found. */
  FieldRef declared(FieldRef field);

  boolean isOfModule(String className);

  /** The captured value that a field of a local class holds; empty for other fields. */
  Optional<Value> captured(FieldRef field);

  /** Limits the nesting of values. */
  Weights weights();

  /** Whether {@code @AllowUndeclaredCookie} is on a class, or on a class or method around it. */
  boolean isAllowed(ClassFile file);

  /** Records what could not be read. */
  void problem(String className, String reason);
}
