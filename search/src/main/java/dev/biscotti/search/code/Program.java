package dev.biscotti.search.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The code that is searched, and the libraries that it uses: what a front end has to tell.
 * Everything is asked for by need, since most of a program has nothing to do with cookies.
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
   * A type and all types above it.
   *
   * @param name its binary name
   * @return binary names, its own first, superclasses before interfaces; what cannot be found has
   *     no types above it
   */
  Set<String> withSupertypes(String name);

  /**
   * Whether one type is another or below it.
   *
   * @param name a binary name
   * @param of another one
   * @return true if so
   */
  default boolean isSubtype(String name, String of) {
    return name.equals(of) || withSupertypes(name).contains(of);
  }

  /**
   * The method that a call means: in its owner, or the nearest type above.
   *
   * @param method what the call names
   * @return its declaration; empty if it cannot be found
   */
  Optional<MethodInfo> method(MethodRef method);

  /**
   * The field that an access means: in its owner, or the nearest type above.
   *
   * @param field what the access names
   * @return its declaration; empty if it cannot be found
   */
  Optional<FieldInfo> field(FieldRef field);

  /**
   * A method and those that it overrides or implements (JLS 8.4.8.1).
   *
   * @param method a method
   * @return the declarations, the method itself first; a constructor, a static or a private method
   *     alone
   */
  List<MethodInfo> withOverridden(MethodInfo method);

  /**
   * The methods of the module that override or implement a method.
   *
   * @param method a method, of the module or of a library
   * @return the declarations, without the method itself, abstract ones included
   */
  List<MethodInfo> overriding(MethodInfo method);

  /**
   * The code of a method.
   *
   * @param method a method of the module, or of a library
   * @return its body; empty if it is abstract or native, of the JDK, or cannot be read. The
   *     canonical constructor and the accessors of a record and the methods of an enum that a
   *     compiler adds have bodies like those in their class file, but for {@code values} and {@code
   *     valueOf}
   */
  Optional<Body> body(MethodInfo method);

  /**
   * The code of the module that can call a method.
   *
   * @param method a method of the module, or one above it
   * @return bodies with calls of it or references to it, and perhaps others; without those of
   *     lambdas, which are in them
   */
  List<Body> calling(MethodInfo method);

  /**
   * The code of the module that uses a field.
   *
   * @param field a field of the module
   * @return bodies that read or assign it, and perhaps others; without those of lambdas, which are
   *     in them
   */
  List<Body> using(FieldInfo field);

  /**
   * The subtypes of a type in the module.
   *
   * @param name the type's binary name
   * @return the types below it, direct or not, without itself
   */
  List<TypeInfo> subtypes(String name);

  /**
   * Whether a library's class may have to do with cookies: whether its class file contains the
   * letters {@code ookie}.
   *
   * @param type the binary name of a type that is not of the module
   * @return true if it does; false also for the platform's types and those that cannot be found
   */
  boolean mentionsCookies(String type);

  /**
   * The text that the module's properties files give a key.
   *
   * @param key the key
   * @return the value, if exactly one file on the module's own part of the class path has the key
   */
  Optional<String> property(String key);
}
