package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.Texts;
import org.objectweb.asm.tree.MethodInsnNode;

/** Evaluates what a call leaves in a StringBuilder. */
final class BuilderValues {
  private static final String CHANGED = "its StringBuilder is changed in the middle";

  private final NameEvaluator evaluator;

  BuilderValues(NameEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  static boolean isBuilder(String internalName) {
    return internalName.equals("java/lang/StringBuilder")
        || internalName.equals("java/lang/StringBuffer");
  }

  Texts texts(Point point, MethodInsnNode call) {
    if (call.name.equals(Access.CONSTRUCTOR)) {
      return call.desc.equals("()V") || call.desc.equals("(I)V")
          ? Texts.literal("")
          : evaluator.argument(point, 0);
    }
    Texts before =
        point
            .receiver()
            .map(builder -> evaluator.texts(point.flow(), builder))
            .orElseGet(() -> Texts.unknown(CHANGED));
    return switch (call.name) {
      case "append" ->
          before.plus(
              point.arguments() == 1
                  ? Concatenations.operand(evaluator.argument(point, 0))
                  : Texts.unknown("only a part is appended"));
      case "insert" ->
          evaluator.argument(point, 0).equals(Texts.literal("0"))
              ? Concatenations.operand(evaluator.argument(point, 1)).plus(before)
              : Texts.unknown(CHANGED);
      case "toString" -> before;
      default -> Texts.unknown(CHANGED);
    };
  }
}
