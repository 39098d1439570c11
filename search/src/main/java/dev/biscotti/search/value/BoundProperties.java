package dev.biscotti.search.value;

import dev.biscotti.search.code.AnnotationInfo;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Classes whose members a framework fills from configuration, such as those with Spring Boot's
 * {@code @ConfigurationProperties}.
 */
final class BoundProperties {
  /** The annotations, with their members that can hold the prefix. */
  private static final Map<String, List<String>> CLASSES =
      Map.of(
          "org.springframework.boot.context.properties.ConfigurationProperties",
          List.of("prefix", "value"),
          "io.micronaut.context.annotation.ConfigurationProperties",
          List.of("value"),
          "io.smallrye.config.ConfigMapping",
          List.of("prefix"),
          "org.eclipse.microprofile.config.inject.ConfigProperties",
          List.of("prefix"));

  /** The annotations that give a member a default. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "org.springframework.boot.context.properties.bind.DefaultValue", "value",
          "io.micronaut.core.bind.annotation.Bindable", "defaultValue",
          "io.smallrye.config.WithDefault", "value",
          "org.eclipse.microprofile.config.inject.ConfigProperty", "defaultValue");

  private final Program program;

  BoundProperties(Program program) {
    this.program = program;
  }

  /**
   * A member that configuration sets.
   *
   * @param keys the possible spellings of its key
   * @param otherwise its default
   */
  record Property(List<String> keys, Optional<String> otherwise) {}

  /** The property of a setter: the key for {@code setLoginName} ends in {@code login-name}. */
  Optional<Property> ofSetter(MethodInfo method) {
    String name = method.ref().name();
    boolean setter =
        method.parameters().size() == 1
            && name.length() > 3
            && name.startsWith("set")
            && !method.is(Flag.STATIC);
    return setter
        ? type(method.ref().owner()).flatMap(type -> property(type, name.substring(3), List.of()))
        : Optional.empty();
  }

  /** The property of a record component, or of a field that only the constructor assigns. */
  Optional<Property> ofField(FieldInfo field) {
    return field.is(Flag.FINAL) && !field.is(Flag.STATIC)
        ? type(field.ref().owner())
            .flatMap(type -> property(type, field.ref().name(), annotations(type, field)))
        : Optional.empty();
  }

  /** The property of a method in an interface that the framework implements. */
  Optional<Property> ofMethod(MethodInfo method) {
    boolean reads = method.is(Flag.ABSTRACT) && method.parameters().isEmpty();
    return reads
        ? type(method.ref().owner())
            .flatMap(type -> property(type, withoutGet(method.ref().name()), method.annotations()))
        : Optional.empty();
  }

  private static String withoutGet(String name) {
    return name.length() > 3 && name.startsWith("get") ? name.substring(3) : name;
  }

  private Optional<TypeInfo> type(String name) {
    return program.type(name).filter(TypeInfo::ofModule);
  }

  /** The annotations of the constructor's parameter, where those of record components are. */
  private static List<AnnotationInfo> annotations(TypeInfo type, FieldInfo field) {
    List<FieldInfo> fields = type.fields().stream().filter(one -> !one.is(Flag.STATIC)).toList();
    int index = fields.indexOf(field);
    return type.constructors().stream()
        .filter(constructor -> constructor.parameters().size() == fields.size())
        .findFirst()
        .map(constructor -> constructor.parameters().get(index).annotations())
        .orElse(List.of());
  }

  private Optional<Property> property(
      TypeInfo type, String member, List<AnnotationInfo> annotations) {
    return prefix(type)
        .map(
            prefix ->
                new Property(
                    Stream.of(
                            kebabCase(member),
                            member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1))
                        .distinct()
                        .map(key -> prefix.isEmpty() ? key : prefix + "." + key)
                        .toList(),
                    otherwise(annotations)));
  }

  /** The prefix of a type; a nested class is bound to a member of the enclosing class. */
  private Optional<String> prefix(TypeInfo type) {
    for (AnnotationInfo annotation : type.annotations()) {
      List<String> members = CLASSES.get(annotation.type());
      if (members != null) {
        return Optional.of(
            members.stream()
                .flatMap(member -> annotation.string(member).stream())
                .filter(prefix -> !prefix.isEmpty())
                .findFirst()
                .orElse(""));
      }
    }
    String descriptor = "L" + type.name().replace('.', '/') + ";";
    return type.outer()
        .flatMap(program::type)
        .flatMap(
            outer ->
                outer.fields().stream()
                    .filter(field -> field.descriptor().equals(descriptor))
                    .findFirst()
                    .flatMap(
                        field ->
                            prefix(outer)
                                .map(
                                    above ->
                                        (above.isEmpty() ? "" : above + ".")
                                            + kebabCase(field.ref().name()))));
  }

  private static Optional<String> otherwise(List<AnnotationInfo> annotations) {
    return annotations.stream()
        .filter(annotation -> DEFAULTS.containsKey(annotation.type()))
        .flatMap(
            annotation -> annotation.strings(DEFAULTS.getOrDefault(annotation.type(), "")).stream())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** {@code loginName} and {@code LoginName} both become {@code login-name}. */
  private static String kebabCase(String name) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (Character.isUpperCase(letter) && i > 0) {
        words.append('-');
      }
      words.append(Character.toLowerCase(letter));
    }
    return words.toString();
  }
}
