package dev.biscotti.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.Lifetime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes facts that a guard needs as Java: as values, and as calls of a builder. */
final class FactCode {
  private FactCode() {}

  /** Calls the builder's method of the fact's name, unless the fact has its default. */
  static void set(CodeBlock.Builder code, Fact fact, Object value, Map<Fact, Object> unstated) {
    if (value.equals(unstated.get(fact))) {
      return;
    }
    if (value instanceof Lifetime.Lasting lasting) {
      String method = lasting.renewed() ? "maxAgeFromLastVisit" : "maxAge";
      code.add("\n.$L($L)", method, JavaLiteral.of(lasting.period().iso()));
    } else {
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
    if (value instanceof Lifetime) {
      return CodeBlock.of("new $T(\"\")", value.getClass());
    }
    return CodeBlock.of("$L", value);
  }
}
