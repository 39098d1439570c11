package dev.biscotti.search.value;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.FormatString;
import dev.biscotti.search.text.Text;
import dev.biscotti.search.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Evaluates calls of the String API, and of a few other methods that return their argument. */
final class StringCalls {
  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean",
          "scala.runtime.BoxesRunTime");

  static final Set<String> UNBOXING =
      Set.of("intValue", "longValue", "shortValue", "byteValue", "charValue", "booleanValue");

  private static final int MOST_REPEATED = 100;

  private static final Texts PART =
      Texts.unknown("only a part of it is known before it is changed");

  private final Evaluator evaluator;

  StringCalls(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The argument that a call returns unchanged; empty for other calls. */
  static Optional<Value> handedOn(Call call) {
    String name = call.method().name();
    int arguments = call.arguments().size();
    if (call.method().owner().equals("java.util.Objects")
        && name.equals("requireNonNull")
        && arguments > 0) {
      return Optional.of(call.argument(0));
    }
    return Optional.empty();
  }

  Optional<Texts> texts(Call call) {
    String owner = call.method().owner();
    if (BOXES.contains(owner)) {
      return boxed(call);
    }
    return switch (owner) {
      case "java.lang.String" -> ofString(call);
      case "java.util.Objects" -> ofObjects(call);
      case "java.net.URLEncoder" -> Optional.of(encoded(evaluator.texts(call.argument(0))));
      case "java.lang.Class" -> ofClass(call);
      case "java.lang.CharSequence", "java.lang.Object", "java.lang.Enum" -> asText(call);
      default -> Optional.empty();
    };
  }

  private Optional<Texts> boxed(Call call) {
    String name = call.method().name();
    boolean boxes = name.equals("valueOf") || name.startsWith("boxTo") || name.equals("toString");
    if (boxes && call.arguments().size() == 1) {
      return Optional.of(evaluator.texts(call.argument(0)));
    }
    boolean unboxes =
        UNBOXING.contains(name) || (name.equals("toString") && call.arguments().isEmpty());
    return unboxes ? call.receiver().map(evaluator::texts) : Optional.empty();
  }

  /**
   * Unknown parts are kept as they are, because names rarely contain characters that need encoding.
   */
  private static Texts encoded(Texts texts) {
    Texts all = Texts.none();
    for (Text text : texts.alternatives()) {
      all =
          all.or(
              text.literal()
                  .map(known -> Texts.literal(URLEncoder.encode(known, StandardCharsets.UTF_8)))
                  .orElseGet(() -> Texts.of(List.of(text))));
    }
    return all;
  }

  private Optional<Texts> asText(Call call) {
    return call.receiver()
        .filter(value -> call.method().name().equals("toString"))
        .filter(
            value ->
                Set.of("java.lang.String", "java.lang.CharSequence")
                    .contains(Values.className(value)))
        .map(evaluator::texts);
  }

  private Optional<Texts> ofString(Call call) {
    return switch (call.method().name()) {
      case "format" -> {
        int format = call.method().descriptor().startsWith("(Ljava/util/Locale;") ? 1 : 0;
        yield Optional.of(
            formatted(evaluator.texts(call.argument(format)), call.argument(format + 1)));
      }
      case "valueOf", "copyValueOf" ->
          call.arguments().size() == 1 && !call.method().descriptor().contains("[")
              ? Optional.of(evaluator.texts(call.argument(0)))
              : Optional.empty();
      case "join" -> Optional.of(joined(call));
      default -> call.receiver().flatMap(text -> onReceiver(call, evaluator.texts(text)));
    };
  }

  private Optional<Texts> onReceiver(Call call, Texts text) {
    return switch (call.method().name()) {
      case "formatted" -> Optional.of(formatted(text, call.argument(0)));
      case "concat" -> Optional.of(text.plus(evaluator.operand(call.argument(0))));
      case "toString", "intern" -> Optional.of(text);
      case "trim", "strip" -> Optional.of(text.map(String::strip, PART));
      // Names have only ASCII letters, so a difference between locales would be unintended.
      case "toLowerCase" -> Optional.of(text.map(it -> it.toLowerCase(Locale.ROOT), PART));
      case "toUpperCase" -> Optional.of(text.map(it -> it.toUpperCase(Locale.ROOT), PART));
      case "replace" -> Optional.of(replaced(text, call));
      case "substring" -> Optional.of(substring(text, call));
      case "repeat" -> Optional.of(repeated(text, call));
      default -> Optional.empty();
    };
  }

  private Optional<String> only(Call call, int index) {
    return index < call.arguments().size()
        ? evaluator.texts(call.argument(index)).only()
        : Optional.empty();
  }

  private Texts replaced(Texts text, Call call) {
    Optional<String> from = only(call, 0);
    Optional<String> to = only(call, 1);
    return from.isPresent() && to.isPresent()
        ? text.map(it -> it.replace(from.get(), to.get()), PART)
        : Texts.unknown("a part of it is replaced");
  }

  private Texts substring(Texts text, Call call) {
    try {
      Optional<Integer> begin = only(call, 0).map(Integer::valueOf);
      Optional<Integer> end = only(call, 1).map(Integer::valueOf);
      if (begin.isPresent() && (end.isPresent() || call.arguments().size() == 1)) {
        UnaryOperator<String> part = it -> it.substring(begin.get(), end.orElseGet(it::length));
        return text.map(part, PART);
      }
    } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
      return Texts.unknown("it is a part that does not exist");
    }
    return Texts.unknown("it is a part of another text");
  }

  private Texts repeated(Texts text, Call call) {
    try {
      int times = only(call, 0).map(Integer::valueOf).orElse(-1);
      if (times >= 0 && times <= MOST_REPEATED) {
        return text.map(it -> it.repeat(times), PART);
      }
    } catch (NumberFormatException wrong) {
      return Texts.unknown("it is repeated");
    }
    return Texts.unknown("it is repeated");
  }

  private Texts joined(Call call) {
    Texts separator = evaluator.texts(call.argument(0));
    Optional<List<Texts>> parts = evaluator.elements().inOrder(call.argument(1));
    if (parts.isEmpty()) {
      return Texts.unknown("its parts are in a collection");
    }
    Texts whole = Texts.literal("");
    for (int i = 0; i < parts.get().size(); i++) {
      whole = i == 0 ? parts.get().get(i) : whole.plus(separator).plus(parts.get().get(i));
    }
    return whole;
  }

  private Texts formatted(Texts format, Value array) {
    List<Texts> arguments = evaluator.elements().inOrder(array).orElse(List.of());
    return format
        .only()
        .map(FormatString::new)
        .map(
            string ->
                string.texts(
                    index ->
                        index < arguments.size()
                            ? arguments.get(index)
                            : Texts.unknown("a part of it is formatted")))
        .orElse(Texts.unknown("its format is not constant"));
  }

  /** The name of a class literal; empty if the name depends on nesting. */
  private static Optional<Texts> ofClass(Call call) {
    return call.receiver()
        .map(Values::plain)
        .filter(Value.ClassLiteral.class::isInstance)
        .map(literal -> Descriptors.className(((Value.ClassLiteral) literal).descriptor()))
        .filter(name -> !name.isEmpty())
        .flatMap(name -> nameOf(name, call.method().name()));
  }

  private static Optional<Texts> nameOf(String binaryName, String method) {
    boolean nested = binaryName.indexOf('$') >= 0;
    return switch (method) {
      case "getName", "getTypeName" -> Optional.of(Texts.literal(binaryName));
      case "getSimpleName" ->
          nested
              ? Optional.empty()
              : Optional.of(Texts.literal(Descriptors.simpleName(binaryName)));
      case "getCanonicalName" -> nested ? Optional.empty() : Optional.of(Texts.literal(binaryName));
      case "getPackageName" -> Optional.of(Texts.literal(Descriptors.packageOf(binaryName)));
      default -> Optional.empty();
    };
  }

  private Optional<Texts> ofObjects(Call call) {
    return switch (call.method().name()) {
      case "requireNonNull", "toString" ->
          Optional.of(
              call.arguments().size() == 2 && call.method().name().equals("toString")
                  ? evaluator.texts(call.argument(0)).or(evaluator.texts(call.argument(1)))
                  : evaluator.texts(call.argument(0)));
      case "requireNonNullElse" ->
          Optional.of(evaluator.texts(call.argument(0)).or(evaluator.texts(call.argument(1))));
      case "requireNonNullElseGet" ->
          Optional.of(
              evaluator
                  .texts(call.argument(0))
                  .or(evaluator.functions().result(call.argument(1), call, List.of())));
      default -> Optional.empty();
    };
  }
}
