package dev.biscotti.search.value;

import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.ListedNames;
import dev.biscotti.search.text.Texts;

/** Evaluates constants and concatenations. */
final class PlainTexts {
  private final Evaluator evaluator;

  PlainTexts(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Texts text(Value value) {
    if (value instanceof Value.Constant constant) {
      return Texts.literal(String.valueOf(constant.value()));
    }
    if (value instanceof Value.Concatenation concatenation) {
      Texts whole = Texts.literal("");
      for (Value part : concatenation.parts()) {
        whole = whole.plus(operand(part));
      }
      return whole;
    }
    if (value instanceof Value.Converted converted) {
      return NumericConversions.convert(evaluator.texts(converted.value()), converted.type());
    }
    return value instanceof Value.Vouched vouched
        ? new ListedNames(vouched.names(), false).texts()
        : Texts.unknown("an object is not a text");
  }

  /** The text that a value adds to a concatenation. Null adds "null", which is never intended. */
  Texts operand(Value part) {
    Texts texts = evaluator.texts(part);
    return texts.isEmpty() ? Texts.unknown("it can be null") : texts;
  }
}
