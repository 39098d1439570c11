package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.Texts;
import java.util.List;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Evaluates string concatenations (java.lang.invoke.StringConcatFactory). */
final class Concatenations {
  private static final String FACTORY = "java/lang/invoke/StringConcatFactory";
  private static final char ARGUMENT = '\u0001';
  private static final char CONSTANT = '\u0002';

  private final NameEvaluator evaluator;

  Concatenations(NameEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  Texts texts(Point point, InvokeDynamicInsnNode call) {
    if (!call.bsm.getOwner().equals(FACTORY)) {
      return Texts.unknown("an object is no text");
    }
    List<Object> constants = List.of(call.bsmArgs);
    boolean hasRecipe = !constants.isEmpty() && constants.get(0) instanceof String;
    String recipe =
        hasRecipe ? (String) constants.get(0) : String.valueOf(ARGUMENT).repeat(point.arguments());
    Texts whole = Texts.literal("");
    StringBuilder literal = new StringBuilder();
    int argument = 0;
    int constant = 1;
    for (int i = 0; i < recipe.length(); i++) {
      char c = recipe.charAt(i);
      if (c == CONSTANT) {
        literal.append(constants.get(constant++));
      } else if (c == ARGUMENT) {
        whole = whole.plus(Texts.literal(literal.toString()));
        literal.setLength(0);
        whole = whole.plus(operand(evaluator.argument(point, argument++)));
      } else {
        literal.append(c);
      }
    }
    return whole.plus(Texts.literal(literal.toString()));
  }

  /** Null adds "null", which nobody means. */
  static Texts operand(Texts texts) {
    return texts.alternatives().isEmpty() ? Texts.unknown("it can be null") : texts;
  }
}
