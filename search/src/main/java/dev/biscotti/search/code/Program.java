package dev.biscotti.search.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The code that is searched, and the libraries that it uses. A front end implements it. Everything
 * is loaded on demand, because most of a program has nothing to do with cookies.
 */
public interface Program {
  /**
   * A type.
   *
   * @param name its binary name
   * @return the type; empty if it cannot be found
   */
  Optional<TypeInfo> type(String name);

  /**
   * A type and its supertypes.
   *
   * @param name its binary name
   * @return binary names, its own first, superclasses before interfaces; a type that cannot be
   *     found has no supertypes
   */
  Set<String> withSupertypes(String name);

  /**
   * Whether one type is the same as another or its subtype.
   *
   * @param name a binary name
   * @param of another one
   * @return true if so
   */
  default boolean isSubtype(String name, String of) {
    return name.equals(of) || withSupertypes(name).contains(of);
  }

  /**
   * The method that a call refers to: in its owner or the nearest supertype.
   *
   * @param method what the call names
   * @return its declaration; empty if it cannot be found
   */
  Optional<MethodInfo> method(MethodRef method);

  /**
   * The field that an access refers to: in its owner or the nearest supertype.
   *
   * @param field what the access names
   * @return its declaration; empty if it cannot be found
   */
  Optional<FieldInfo> field(FieldRef field);

  /**
   * A method and those that it overrides or implements (JLS 8.4.8.1).
   *
   * @param method a method
   * @return the declarations, the method itself first; for a constructor, static or private method,
   *     only itself
   */
  List<MethodInfo> withOverridden(MethodInfo method);

  /**
   * The methods of the module that override or implement a method.
   *
   * @param method a method, of the module or of a library
   * @return the declarations, including abstract ones, without the method itself
   */
  List<MethodInfo> overriding(MethodInfo method);

  /**
   * The code of a method.
   *
   * @param method a method of the module, or of a library
   * @return its body; empty if it is abstract, native, part of the JDK, or cannot be read. Members
   *     that a compiler adds to records and enums have bodies as in their class file, except {@code
   *     values} and {@code valueOf}
   */
  Optional<Body> body(MethodInfo method);

  /**
   * The code of the module that can call a method.
   *
   * @param method a method of the module, or one that it overrides
   * @return bodies with calls of it or references to it, and perhaps others; those of lambdas are
   *     inside them
   */
  List<Body> calling(MethodInfo method);

  /**
   * The code of the module that uses a field.
   *
   * @param field a field of the module
   * @return bodies that read or assign it, and perhaps others; those of lambdas are inside them
   */
  List<Body> using(FieldInfo field);

  /**
   * The subtypes of a type in the module.
   *
   * @param name the type's binary name
   * @return its direct and indirect subtypes, without itself
   */
  List<TypeInfo> subtypes(String name);

  /**
   * Whether a library's class may use cookies, because its class file contains the letters {@code
   * ookie}.
   *
   * @param type the binary name of a type that is not of the module
   * @return true if it does; false also for platform types and for types that cannot be found
   */
  boolean mentionsCookies(String type);

  /**
   * The value of a key in the module's properties files.
   *
   * @param key the key
   * @return the value, if exactly one file in the module's own part of the class path has the key
   */
  Optional<String> property(String key);
}
