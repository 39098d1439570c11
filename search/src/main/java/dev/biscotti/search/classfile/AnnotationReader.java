package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads annotations (JVMS 4.7.16 to 4.7.22). */
final class AnnotationReader {
  /** Deeper nesting does not occur in practice. */
  private static final int DEEPEST = 50;

  private static final List<String> RETENTIONS = List.of("RuntimeVisible", "RuntimeInvisible");

  private final ConstantPool pool;
  private final AttributeReader reader;
  private int depth;

  private AnnotationReader(ConstantPool pool, AttributeReader reader) {
    this.pool = pool;
    this.reader = reader;
  }

  /** The annotations of a class or member. */
  static List<ClassAnnotation> of(ConstantPool pool, Attributes attributes) {
    List<ClassAnnotation> all = new ArrayList<>();
    for (String retention : RETENTIONS) {
      Optional<AttributeReader> reader = attributes.find(retention + "Annotations");
      if (reader.isPresent()) {
        all.addAll(new AnnotationReader(pool, reader.get()).annotations());
      }
    }
    return all;
  }

  /**
   * The annotations of parameters.
   *
   * @return a table for each retention in the file; a compiler may have omitted parameters that are
   *     not in the source
   */
  static List<List<List<ClassAnnotation>>> ofParameters(ConstantPool pool, Attributes attributes) {
    List<List<List<ClassAnnotation>>> tables = new ArrayList<>();
    for (String retention : RETENTIONS) {
      Optional<AttributeReader> reader = attributes.find(retention + "ParameterAnnotations");
      if (reader.isPresent()) {
        tables.add(new AnnotationReader(pool, reader.get()).parameters());
      }
    }
    return tables;
  }

  /** The default of an annotation's member. */
  static Optional<Object> defaultValue(ConstantPool pool, Attributes attributes) {
    Optional<AttributeReader> value = attributes.find("AnnotationDefault");
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new AnnotationReader(pool, value.get()).value());
  }

  private List<List<ClassAnnotation>> parameters() {
    int count = reader.u1();
    List<List<ClassAnnotation>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(annotations());
    }
    return all;
  }

  private List<ClassAnnotation> annotations() {
    int count = reader.u2();
    List<ClassAnnotation> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(annotation());
    }
    return all;
  }

  private ClassAnnotation annotation() {
    String descriptor = pool.text(reader.u2());
    if (!descriptor.startsWith("L") || !MethodType.isField(descriptor)) {
      throw MalformedClassFileException.of("an annotation in it has no type");
    }
    int count = reader.u2();
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      members.put(pool.text(reader.u2()), value());
    }
    return new ClassAnnotation(className(descriptor), members);
  }

  private Object value() {
    if (++depth > DEEPEST) {
      throw MalformedClassFileException.of("annotations in it are nested too deep");
    }
    int tag = reader.u1();
    Object value =
        switch (tag) {
          case 'B', 'I', 'J', 'F', 'D', 'S' -> number(reader.u2());
          case 'C' -> (char) integer(reader.u2());
          case 'Z' -> integer(reader.u2()) != 0;
          case 's' -> pool.text(reader.u2());
          case 'e' ->
              new ClassAnnotation.EnumConstant(enumType(reader.u2()), pool.text(reader.u2()));
          case 'c' -> new ClassAnnotation.ClassLiteral(classType(reader.u2()));
          case '@' -> annotation();
          case '[' -> values();
          default ->
              throw MalformedClassFileException.of(
                  "an annotation in it has a member of unknown kind");
        };
    depth--;
    return value;
  }

  private List<Object> values() {
    int count = reader.u2();
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(value());
    }
    return List.copyOf(all);
  }

  private Number number(int index) {
    if (pool.value(index) instanceof Number number) {
      return number;
    }
    throw MalformedClassFileException.of("an annotation in it has a malformed number");
  }

  private int integer(int index) {
    return number(index).intValue();
  }

  private String classType(int index) {
    String descriptor = pool.text(index);
    return descriptor.equals("V") ? descriptor : ConstantPool.checked(descriptor);
  }

  private String enumType(int index) {
    String descriptor = pool.text(index);
    if (!descriptor.startsWith("L") || !MethodType.isField(descriptor)) {
      throw MalformedClassFileException.of("an annotation in it has a constant without an enum");
    }
    return className(descriptor);
  }

  private static String className(String descriptor) {
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }
}
