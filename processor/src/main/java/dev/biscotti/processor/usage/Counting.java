package dev.biscotti.processor.usage;

import com.sun.source.tree.UnaryTree;

/** The operators that assign without an equals sign: {@code ++} and {@code --}. */
final class Counting {
  private Counting() {}

  static boolean isCounting(UnaryTree tree) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }
}
