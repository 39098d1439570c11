package dev.biscotti.search.value;

import dev.biscotti.search.code.AnnotationInfo;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts from configuration, with their default or the value in the module's own files. */
final class ConfiguredTexts {
  private static final String ELSEWHERE = "configuration can supply another value";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}:]+)(?::([^{}]*))?}");

  /** Methods that look up a key; some take a default as their second argument. */
  private static final Set<String> LOOKUPS =
      Set.of(
          "getProperty",
          "getRequiredProperty",
          "getString",
          "getValue",
          "getOrDefault",
          "getInitParameter",
          "resolvePlaceholders",
          "resolveRequiredPlaceholders");

  /** Sources whose values cannot be changed from outside. */
  private static final Set<String> PACKAGED =
      Set.of("java.util.ResourceBundle", "java.util.Properties");

  private final Program program;
  private final BoundProperties bound;

  ConfiguredTexts(Program program) {
    this.program = program;
    this.bound = new BoundProperties(program);
  }

  /**
   * The texts that an annotation such as Spring's {@code @Value} injects into a parameter; empty
   * without one.
   */
  Optional<Texts> ofParameter(MethodInfo method, int index) {
    return index < method.parameters().size()
        ? of(method.parameters().get(index).annotations())
        : Optional.empty();
  }

  /**
   * The text that the module's own configuration passes to a setter, in addition to code; empty for
   * other methods, or if there is none.
   */
  Optional<Texts> ofSetter(MethodInfo method) {
    return bound.ofSetter(method).stream()
        .flatMap(property -> property.keys().stream())
        .flatMap(key -> program.property(key).stream())
        .map(Texts::literal)
        .findFirst();
  }

  /**
   * The texts that configuration assigns to a final field of a properties class; empty for other
   * fields.
   */
  Optional<Texts> ofComponent(FieldInfo field) {
    return bound.ofField(field).map(this::configured);
  }

  /** The texts that a method of a properties interface returns; empty for other methods. */
  Optional<Texts> ofMethod(MethodInfo method) {
    return bound.ofMethod(method).map(this::configured);
  }

  /** The texts that an annotation injects into a field; empty without one. */
  Optional<Texts> ofField(FieldInfo field) {
    return of(field.annotations());
  }

  private Optional<Texts> of(List<AnnotationInfo> annotations) {
    for (AnnotationInfo annotation : annotations) {
      switch (annotation.type()) {
        case "org.springframework.beans.factory.annotation.Value",
            "io.micronaut.context.annotation.Value" -> {
          return annotation.string("value").map(this::placeholder);
        }
        case "org.eclipse.microprofile.config.inject.ConfigProperty" -> {
          return Optional.of(
              configured(annotation.string("name").orElse(""), annotation.string("defaultValue")));
        }
        case "io.micronaut.context.annotation.Property" -> {
          return Optional.of(
              configured(annotation.string("name").orElse(""), annotation.string("defaultValue")));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private Texts placeholder(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    Texts whole = Texts.literal("");
    int from = 0;
    while (matcher.find()) {
      whole =
          whole
              .plus(Texts.literal(text.substring(from, matcher.start())))
              .plus(configured(matcher.group(1).strip(), Optional.ofNullable(matcher.group(2))));
      from = matcher.end();
    }
    String rest = text.substring(from);
    return rest.contains("#{") ? Texts.unknown("it is computed") : whole.plus(Texts.literal(rest));
  }

  private Texts configured(BoundProperties.Property property) {
    String key =
        property.keys().stream()
            .filter(one -> program.property(one).isPresent())
            .findFirst()
            .orElse(property.keys().get(0));
    return configured(key, property.otherwise());
  }

  private Texts configured(String key, Optional<String> otherwise) {
    return program
        .property(key)
        .or(() -> otherwise)
        .map(value -> Texts.literal(value).or(Texts.unknown(ELSEWHERE)))
        .orElseGet(() -> Texts.unknown("it is the configured \"" + key + "\""));
  }

  /**
   * The result of looking up a constant key; empty for other calls, or if there is neither a
   * default nor a value.
   */
  Optional<Texts> lookup(Call call, Evaluator evaluator) {
    List<String> types = call.method().parameterTypes();
    boolean asked =
        LOOKUPS.contains(call.method().name())
            && !types.isEmpty()
            && types.stream().allMatch("Ljava/lang/String;"::equals);
    if (!asked) {
      return Optional.empty();
    }
    Optional<String> key = evaluator.texts(call.argument(0)).only();
    if (call.method().name().startsWith("resolve")) {
      return key.map(this::placeholder);
    }
    Optional<Texts> packaged = key.flatMap(program::property).map(Texts::literal);
    Optional<Texts> otherwise =
        types.size() == 2 ? Optional.of(evaluator.texts(call.argument(1))) : Optional.empty();
    if (packaged.isPresent() && PACKAGED.contains(call.method().owner())) {
      return packaged;
    }
    return packaged.or(() -> otherwise).map(texts -> texts.or(Texts.unknown(ELSEWHERE)));
  }
}
