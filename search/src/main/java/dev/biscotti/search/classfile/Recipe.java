package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a string concatenation (java.lang.invoke.StringConcatFactory).
 *
 * @param parts each a text, a number, {@link ConstantPool.Other}, or {@link Argument}; without a
 *     recipe in the class file, all arguments in order
 * @param isWritten whether the class file has a recipe
 */
record Recipe(List<Object> parts, boolean isWritten) {
  private static final char ARGUMENT = '\u0001';
  private static final char CONSTANT = '\u0002';

  /** More parts than any compiler writes. */
  private static final int MOST = 500;

  /** The next argument of the call. */
  enum Argument {
    /** The order determines which one. */
    NEXT
  }

  /** Reads a recipe from the constants of a bootstrap method, of which it is the first. */
  static Recipe of(List<Object> constants) {
    if (constants.isEmpty() || !(constants.get(0) instanceof String recipe)) {
      return new Recipe(List.of(), false);
    }
    List<Object> parts = new ArrayList<>();
    int constant = 1;
    int from = 0;
    for (int i = 0; i < recipe.length(); i++) {
      char c = recipe.charAt(i);
      if (c == ARGUMENT || c == CONSTANT) {
        add(recipe, from, i, parts);
        from = i + 1;
        if (c == CONSTANT && constant >= constants.size()) {
          throw MalformedClassFileException.of("a concatenation in it has too few constants");
        }
        parts.add(c == CONSTANT ? constants.get(constant++) : Argument.NEXT);
      }
    }
    add(recipe, from, recipe.length(), parts);
    if (parts.size() > MOST) {
      throw MalformedClassFileException.of("a concatenation in it has too many parts");
    }
    return new Recipe(parts, true);
  }

  private static void add(String recipe, int from, int end, List<Object> parts) {
    if (from < end) {
      parts.add(recipe.substring(from, end));
    }
  }
}
