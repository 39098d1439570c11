package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method, constructor or static initializer in a class file (JVMS 4.6). */
public final class ClassMethod {
  private final Bytes bytes;
  private final ConstantPool pool;
  private final int access;
  private final String name;
  private final String descriptor;
  private final MethodType type;
  private final Attributes attributes;
  private final int index;

  ClassMethod(
      Bytes bytes,
      ConstantPool pool,
      int access,
      String name,
      String descriptor,
      MethodType type,
      Attributes attributes,
      int index) {
    this.bytes = bytes;
    this.pool = pool;
    this.access = access;
    this.name = name;
    this.descriptor = descriptor;
    this.attributes = attributes;
    this.index = index;
    this.type = type;
  }

  /**
   * Its access flags.
   *
   * @return the flags as JVMS 4.6 numbers them
   */
  public int access() {
    return access;
  }

  /**
   * Its name.
   *
   * @return the name; {@code <init>} for a constructor, {@code <clinit>} for a static initializer
   */
  public String name() {
    return name;
  }

  /**
   * Its erased parameters and result.
   *
   * @return the descriptor
   */
  public String descriptor() {
    return descriptor;
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

  MethodType type() {
    return type;
  }

  /** Its index among the methods of its class. */
  int index() {
    return index;
  }

  boolean isStatic() {
    return Access.has(access, Access.STATIC);
  }

  boolean isBridge() {
    return Access.has(access, Access.BRIDGE);
  }

  /** Whether its name is one that javac, Kotlin or Scala give to the code of a lambda. */
  boolean isNamedAsLambda() {
    boolean named =
        name.startsWith("lambda$") || name.contains("$lambda$") || name.contains("$anonfun$");
    return named && Access.has(access, Access.PRIVATE | Access.SYNTHETIC);
  }

  Optional<Object> defaultValue() {
    return AnnotationReader.defaultValue(pool, attributes);
  }

  Optional<Code> code() {
    Optional<AttributeReader> code = attributes.find("Code");
    return code.isEmpty() ? Optional.empty() : Optional.of(Code.read(bytes, pool, code.get()));
  }

  /**
   * The annotations of the parameters.
   *
   * @param leading the maximum number of leading parameters that are not in the source and have no
   *     annotations from javac (JVMS 4.7.18); other such parameters come last
   * @return the annotations of each parameter in the descriptor
   */
  List<List<ClassAnnotation>> parameterAnnotations(int leading) {
    int count = type.parameters().size();
    List<List<List<ClassAnnotation>>> tables = AnnotationReader.ofParameters(pool, attributes);
    if (tables.isEmpty()) {
      return Collections.nCopies(count, List.of());
    }
    List<List<ClassAnnotation>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<ClassAnnotation> annotations = new ArrayList<>();
      for (List<List<ClassAnnotation>> table : tables) {
        int hidden = count - table.size();
        int at = i - Math.min(leading, hidden);
        if (at >= 0 && at < table.size()) {
          annotations.addAll(table.get(at));
        }
      }
      all.add(annotations);
    }
    return all;
  }

  /**
   * The index, in the descriptor, of the parameter that a local variable holds when the method
   * begins.
   */
  Optional<Integer> parameterOf(int local) {
    int slot = isStatic() ? 0 : 1;
    for (int i = 0; i < type.parameters().size(); i++) {
      if (slot == local) {
        return Optional.of(i);
      }
      slot += MethodType.size(type.parameters().get(i));
    }
    return Optional.empty();
  }

  /** Whether the file contains only the types of the parameters. */
  boolean hasPlainParameters() {
    return !attributes.has("MethodParameters")
        && !attributes.has("Code")
        && !attributes.has("RuntimeVisibleParameterAnnotations")
        && !attributes.has("RuntimeInvisibleParameterAnnotations");
  }

  /** The names of the parameters, each empty if the file does not contain it. */
  List<String> parameterNames() {
    Optional<AttributeReader> written = attributes.find("MethodParameters");
    if (written.isPresent()) {
      List<String> names = new ArrayList<>();
      int entries = written.get().u1();
      for (int i = 0; i < entries; i++) {
        int name = written.get().u2();
        written.get().u2();
        names.add(name == 0 ? "" : pool.text(name));
      }
      if (names.size() == type.parameters().size()) {
        return names;
      }
    }
    return localNames();
  }

  private List<String> localNames() {
    Optional<Code> code = type.parameters().isEmpty() ? Optional.empty() : code();
    if (code.isEmpty()) {
      return Collections.nCopies(type.parameters().size(), "");
    }
    Map<Integer, String> locals = code.get().localNames();
    List<String> names = new ArrayList<>();
    int slot = isStatic() ? 0 : 1;
    for (String parameter : type.parameters()) {
      names.add(locals.getOrDefault(slot, ""));
      slot += MethodType.size(parameter);
    }
    return names;
  }
}
