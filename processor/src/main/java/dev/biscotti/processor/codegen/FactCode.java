package dev.biscotti.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.Translations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes facts as Java: as values, and as calls of a builder. */
final class FactCode {
  private FactCode() {}

  /** Calls the method of a builder that has the fact's name, unless the fact has its default. */
  static void set(CodeBlock.Builder code, Fact fact, Object value, Map<Fact, Object> unstated) {
    if (!value.equals(unstated.get(fact))) {
      code.add("\n.$L($L)", fact.label(), of(value));
    }
  }

  /** A value. */
  static CodeBlock of(Object value) {
    if (value instanceof String text) {
      return JavaLiteral.of(text);
    }
    if (value instanceof Enum<?> constant) {
      return CodeBlock.of("$T.$L", constant.getDeclaringClass(), constant.name());
    }
    if (value instanceof List<?> items) {
      return CodeBlock.builder()
          .add("$T.of(", List.class)
          .add(CodeBlock.join(items.stream().map(FactCode::of).toList(), ", "))
          .add(")")
          .build();
    }
    if (value instanceof Optional<?> optional && optional.isPresent()) {
      return of(optional.get());
    }
    if (value instanceof LocalDate date) {
      return CodeBlock.of(
          "$T.of($L, $L, $L)",
          LocalDate.class,
          date.getYear(),
          date.getMonthValue(),
          date.getDayOfMonth());
    }
    if (value instanceof Lifetime lifetime) {
      return of(lifetime);
    }
    if (value instanceof Translations translations) {
      return TranslationsCode.of(translations);
    }
    return CodeBlock.of("$L", value);
  }

  private static CodeBlock of(Lifetime lifetime) {
    if (lifetime instanceof Lifetime.Lasting lasting) {
      return CodeBlock.of(
          "new $T($T.of($L), $L, $L)",
          Lifetime.Lasting.class,
          LifetimePeriod.class,
          JavaLiteral.of(lasting.period().iso()),
          lasting.renewed(),
          JavaLiteral.of(lasting.endsOn()));
    }
    String words =
        lifetime instanceof Lifetime.InWords published ? published.words() : lifetime.endsOn();
    return CodeBlock.of("new $T($L)", lifetime.getClass(), JavaLiteral.of(words));
  }
}
