package dev.biscotti.search.classfile;

import dev.biscotti.search.code.AnnotationInfo;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.TypeInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Converts a class file into the form that is searched. */
final class TypeReader {
  private static final String DESERIALIZATION = "$deserializeLambda$";
  private static final MethodInfo.Parameter PLAIN = new MethodInfo.Parameter("", List.of());

  private final ClassLookup lookup;
  private final ClassFile file;

  /** Shared, because a file can contain any number of these. */
  private final Map<Integer, List<MethodInfo.Parameter>> plain = new HashMap<>();

  private TypeReader(ClassLookup lookup, ClassFile file) {
    this.lookup = lookup;
    this.file = file;
  }

  static TypeInfo read(ClassLookup lookup, ClassFile file, boolean ofModule) {
    return new TypeReader(lookup, file).type(ofModule);
  }

  static MethodInfo method(ClassLookup lookup, ClassFile file, ClassMethod method) {
    return new TypeReader(lookup, file).method(method);
  }

  private TypeInfo type(boolean ofModule) {
    List<FieldInfo> fields = new ArrayList<>();
    for (ClassField field : file.fields()) {
      fields.add(field(field, fields.size()));
    }
    List<MethodInfo> methods = new ArrayList<>();
    Set<ClassMethod> functions = file.functions();
    for (ClassMethod method : file.methods()) {
      if (!isLeftOut(method, functions)) {
        methods.add(method(method));
      }
    }
    boolean isInterface = Access.has(file.access(), Access.INTERFACE);
    return new TypeInfo(
        file.name(),
        isInterface ? Optional.empty() : file.superclass(),
        file.interfaces(),
        file.outer(),
        Access.ofType(file.access(), file.isRecord(), file.isLocal()),
        ofModule,
        fields,
        methods,
        annotations(file.annotations(), DeclarationSite.ofClass(lookup, file)));
  }

  /** Bridges only call their target; the code of lambdas is in the body around them. */
  private static boolean isLeftOut(ClassMethod method, Set<ClassMethod> functions) {
    return method.isBridge()
        || method.name().equals(DESERIALIZATION)
        || (functions.contains(method) && method.isNamedAsLambda());
  }

  private FieldInfo field(ClassField field, int index) {
    List<ClassAnnotation> annotations = field.annotations();
    return new FieldInfo(
        new FieldRef(file.name(), field.name()),
        field.descriptor(),
        Access.ofField(field.access()),
        field.constant(),
        annotations(
            annotations, DeclarationSite.ofField(lookup, file, field.name(), index, annotations)));
  }

  private MethodInfo method(ClassMethod method) {
    List<ClassAnnotation> annotations = method.annotations();
    Place place = DeclarationSite.ofMethod(lookup, file, method, List.of(annotations));
    Optional<Object> defaultValue = method.defaultValue();
    return new MethodInfo(
        new MethodRef(file.name(), method.name(), method.descriptor()),
        Access.ofMethod(method.access()),
        annotations(annotations, place),
        parameters(method, annotations),
        defaultValue.isEmpty() ? defaultValue : value(defaultValue.get()));
  }

  private List<MethodInfo.Parameter> parameters(
      ClassMethod method, List<ClassAnnotation> ofMethod) {
    if (method.hasPlainParameters()) {
      return plain.computeIfAbsent(
          method.type().parameters().size(),
          count -> List.copyOf(Collections.nCopies(count, PLAIN)));
    }
    List<String> names = method.parameterNames();
    List<List<ClassAnnotation>> annotations = method.parameterAnnotations(leading(method));
    List<MethodInfo.Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parameters.add(parameter(method, names.get(i), ofMethod, annotations.get(i)));
    }
    return parameters;
  }

  private MethodInfo.Parameter parameter(
      ClassMethod method,
      String name,
      List<ClassAnnotation> ofMethod,
      List<ClassAnnotation> annotations) {
    if (annotations.isEmpty()) {
      return name.isEmpty() ? PLAIN : new MethodInfo.Parameter(name, List.of());
    }
    Place place = DeclarationSite.ofMethod(lookup, file, method, List.of(ofMethod, annotations));
    return new MethodInfo.Parameter(name, annotations(annotations, place));
  }

  /**
   * The maximum number of parameters that a compiler adds first: an enum's name and ordinal, or the
   * enclosing object. Captured values of a local class come last.
   */
  private int leading(ClassMethod method) {
    if (!file.isLocal() || Access.has(file.access(), Access.ENUM)) {
      return method.type().parameters().size();
    }
    Optional<String> around = file.outer().map(outer -> "L" + outer.replace('.', '/') + ";");
    return method.type().parameters().stream().findFirst().equals(around) ? 1 : 0;
  }

  private static List<AnnotationInfo> annotations(List<ClassAnnotation> annotations, Place place) {
    List<AnnotationInfo> all = new ArrayList<>();
    for (ClassAnnotation annotation : annotations) {
      Map<String, Object> members = new LinkedHashMap<>();
      for (Map.Entry<String, Object> member : annotation.members().entrySet()) {
        Optional<Object> value = value(member.getValue());
        if (value.isPresent()) {
          members.put(member.getKey(), value.get());
        }
      }
      all.add(new AnnotationInfo(annotation.type(), members, place));
    }
    return all;
  }

  /** A value that the searched form supports; empty for others. */
  private static Optional<Object> value(Object value) {
    if (value instanceof List<?> list) {
      List<Object> known = new ArrayList<>();
      list.forEach(one -> value(one).ifPresent(known::add));
      return Optional.of(List.copyOf(known));
    }
    boolean known = value instanceof String || value instanceof Number || value instanceof Boolean;
    return known ? Optional.of(value) : Optional.empty();
  }
}
