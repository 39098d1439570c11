package dev.biscotti.search.value;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.text.Texts;

/** Evaluates the content of a StringBuilder or StringBuffer after a call. */
final class StringBuilderCalls {
  private static final String CHANGED = "its StringBuilder is changed in the middle";
  private final Evaluator evaluator;

  StringBuilderCalls(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Texts texts(Call call) {
    if (call.method().isConstructor()) {
      String parameters = call.method().parameters();
      return parameters.equals("()") || parameters.equals("(I)")
          ? Texts.literal("")
          : evaluator.texts(call.argument(0));
    }
    Texts before = call.receiver().map(evaluator::texts).orElseGet(() -> Texts.unknown(CHANGED));
    return switch (call.method().name()) {
      case "append" ->
          before.plus(
              call.arguments().size() == 1
                  ? evaluator.operand(call.argument(0))
                  : Texts.unknown("only a part is appended"));
      case "insert" ->
          evaluator.texts(call.argument(0)).equals(Texts.literal("0"))
              ? evaluator.operand(call.argument(1)).plus(before)
              : Texts.unknown(CHANGED);
      case "toString" -> before;
      case "reverse" ->
          before.map(text -> new StringBuilder(text).reverse().toString(), Texts.unknown(CHANGED));
      default -> Texts.unknown(CHANGED);
    };
  }
}
