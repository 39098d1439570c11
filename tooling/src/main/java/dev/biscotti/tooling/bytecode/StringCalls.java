package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.FormatString;
import dev.biscotti.search.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.objectweb.asm.tree.MethodInsnNode;

/** Evaluates calls of the String API, and of the few others that hand their argument on. */
final class StringCalls {
  private static final Set<String> BOXES =
      Set.of(
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Boolean",
          "scala/runtime/BoxesRunTime");

  private static final Texts PART =
      Texts.unknown("only a part of it is known before it is changed");

  private final NameEvaluator evaluator;

  StringCalls(NameEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  Optional<Texts> texts(Point point, MethodInsnNode call) {
    if (BOXES.contains(call.owner)) {
      boolean boxes = call.name.equals("valueOf") || call.name.startsWith("boxTo");
      return (boxes || call.name.equals("toString")) && point.arguments() == 1
          ? Optional.of(evaluator.argument(point, 0))
          : Optional.empty();
    }
    return switch (call.owner) {
      case "java/lang/String" -> ofString(point, call);
      case "java/util/Objects" -> ofObjects(point, call.name);
      case "java/util/Optional" -> ofOptional(point, call.name);
      case "java/lang/CharSequence", "java/lang/Object" -> asText(point, call.name);
      default -> Optional.empty();
    };
  }

  private Optional<Texts> asText(Point point, String name) {
    return point
        .receiver()
        .filter(value -> name.equals("toString") && isText(value))
        .map(value -> evaluator.texts(point.flow(), value));
  }

  private static boolean isText(FlowValue value) {
    return value.isString() || value.className().equals("java/lang/CharSequence");
  }

  private static Optional<String> only(Texts texts) {
    return texts.alternatives().size() == 1
        ? texts.alternatives().iterator().next().literal()
        : Optional.empty();
  }

  private Optional<Texts> ofString(Point point, MethodInsnNode call) {
    return switch (call.name) {
      case "format" -> {
        int format = call.desc.startsWith("(Ljava/util/Locale;") ? 1 : 0;
        yield Optional.of(
            formatted(evaluator.argument(point, format), point, point.argument(format + 1)));
      }
      case "valueOf", "copyValueOf" ->
          point.arguments() == 1 && !call.desc.contains("[")
              ? Optional.of(evaluator.argument(point, 0))
              : Optional.empty();
      case "join" -> Optional.of(joined(point));
      default ->
          point
              .receiver()
              .flatMap(value -> onReceiver(point, call, evaluator.texts(point.flow(), value)));
    };
  }

  private Optional<Texts> onReceiver(Point point, MethodInsnNode call, Texts text) {
    return switch (call.name) {
      case "formatted" -> Optional.of(formatted(text, point, point.argument(0)));
      case "concat" -> Optional.of(text.plus(evaluator.argument(point, 0)));
      case "toString", "intern" -> Optional.of(text);
      case "trim", "strip" -> Optional.of(text.map(String::strip, PART));
      // A name has ASCII letters only, so the locale makes no difference that anyone means.
      case "toLowerCase" -> Optional.of(text.map(it -> it.toLowerCase(Locale.ROOT), PART));
      case "toUpperCase" -> Optional.of(text.map(it -> it.toUpperCase(Locale.ROOT), PART));
      case "replace" -> Optional.of(replaced(text, point));
      case "substring" -> Optional.of(substring(text, point));
      default -> Optional.empty();
    };
  }

  private Texts replaced(Texts text, Point point) {
    Optional<String> from = only(evaluator.argument(point, 0));
    Optional<String> to = only(evaluator.argument(point, 1));
    return from.isPresent() && to.isPresent()
        ? text.map(it -> it.replace(from.get(), to.get()), PART)
        : Texts.unknown("a part of it is replaced");
  }

  private Texts substring(Texts text, Point point) {
    try {
      Optional<Integer> begin = only(evaluator.argument(point, 0)).map(Integer::valueOf);
      Optional<Integer> end =
          point.arguments() > 1
              ? only(evaluator.argument(point, 1)).map(Integer::valueOf)
              : Optional.empty();
      if (begin.isPresent() && (end.isPresent() || point.arguments() == 1)) {
        UnaryOperator<String> part = it -> it.substring(begin.get(), end.orElseGet(it::length));
        return text.map(part, PART);
      }
    } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
      return Texts.unknown("it is a part that does not exist");
    }
    return Texts.unknown("it is a part of another text");
  }

  private Texts joined(Point point) {
    Texts separator = evaluator.argument(point, 0);
    Optional<List<Texts>> parts = evaluator.elementsOf().inOrder(point.flow(), point.argument(1));
    if (parts.isEmpty()) {
      return Texts.unknown("its parts are in a collection");
    }
    Texts whole = Texts.literal("");
    for (int i = 0; i < parts.get().size(); i++) {
      whole = i == 0 ? parts.get().get(i) : whole.plus(separator).plus(parts.get().get(i));
    }
    return whole;
  }

  private Texts formatted(Texts format, Point point, FlowValue array) {
    Optional<String> text = only(format);
    List<Texts> arguments =
        evaluator.elementsOf().inOrder(point.flow(), array).orElse(new ArrayList<>());
    return text.map(FormatString::new)
        .map(
            string ->
                string.texts(
                    index ->
                        index < arguments.size()
                            ? arguments.get(index)
                            : Texts.unknown("a part of it is formatted")))
        .orElse(Texts.unknown("its format is not constant"));
  }

  private Optional<Texts> ofObjects(Point point, String name) {
    return switch (name) {
      case "requireNonNull", "toString" -> Optional.of(evaluator.argument(point, 0));
      case "requireNonNullElse" ->
          Optional.of(evaluator.argument(point, 0).or(evaluator.argument(point, 1)));
      default -> Optional.empty();
    };
  }

  private Optional<Texts> ofOptional(Point point, String name) {
    if (point.receiver().isEmpty()) {
      return Optional.empty();
    }
    Texts inside = evaluator.elementsOf().texts(point.flow(), point.receiver().get());
    return switch (name) {
      case "get", "orElseThrow" -> Optional.of(inside);
      case "orElse" -> Optional.of(inside.or(evaluator.argument(point, 0)));
      default -> Optional.empty();
    };
  }
}
