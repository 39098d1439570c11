package dev.biscotti.search.classfile;

import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.code.Weights;
import java.util.Optional;

/** What the code of one class asks about others. */
interface ClassLookup {
  /** A class; empty if it cannot be found or read. */
  Optional<ClassFile> file(String className);

  /** A field in the class that declares it, as far as that can be found. */
  FieldRef declared(FieldRef field);

  boolean isOfModule(String className);

  /** What a field of a local class holds of the code around it; empty for another field. */
  Optional<Value> captured(FieldRef field);

  /** Limits how far values are nested. */
  Weights weights();

  /** Whether {@code @AllowUndeclaredCookie} is on a class, or on a class or method around it. */
  boolean isAllowed(ClassFile file);

  /** Notes what could not be read. */
  void problem(String className, String reason);
}
