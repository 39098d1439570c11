package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lower;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantExpressionsTest {
  private static final String MEMBERS =
      """
      static final int TWO = 2;
      static final long BIG = 1L << 40;
      static final char LETTER = 'a';
      static final byte SMALL = (byte) 300;
      static final String NAME = "ca";
      static final boolean OFF = false;
      final String own = "own";
      static String variable = "v";
      """;

  /**
   * Constant expressions are folded as in javac, which writes only the result into the class file.
   */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "LETTER + 1 + 'b' -> '98b'",
        "'x' + (char) 65 -> 'xA'",
        "NAME + (TWO > 1 ? 'rt' : 'nned') -> 'cart'",
        "NAME + TWO -> 'ca2'",
        "own -> 'own'",
        "Example.NAME + SMALL -> 'ca44'",
        "'' + 1.0f + 2.5 + LETTER + true -> '1.02.5atrue'",
        "'' + BIG -> '1099511627776'",
        "Integer.MAX_VALUE + 1 + 'x' -> '-2147483648x'",
        "'' + (5 / 2) + 5 % 2 + -TWO + ~TWO + +TWO -> '21-2-32'",
        "'' + 5 / 2.0 + 5 % 2.0f + 3 * 1.5f + (1 - 0.5) -> '2.51.04.50.5'",
        "'' + (1.5f + 1) + (7.5f / 2) + (1f - 3) + (2.5 * 2) -> '2.53.75-2.05.0'",
        "'' + (TWO << 3) + (-8 >> 1) + (-8 >>> 28) -> '16-415'",
        "'' + (1L << 33) + (-8L >> 1) + (-8L >>> 60) -> '8589934592-415'",
        "'' + (6 & 3) + (6 | 3) + (6 ^ 3) -> '275'",
        "'' + (!OFF && true) + (OFF || false) + (OFF ^ true) + (OFF == false) -> 'truefalsetruetrue'",
        "'' + (OFF & true) + (OFF | true) + (OFF != false) -> 'falsetruefalse'",
        "'' + (1 < 2) + (1 <= 1) + (1 > 2) + (1 >= 2) + (1 == 2) + (1 != 2) -> "
            + "'truetruefalsefalsefalsetrue'",
        "'' + (1.5 < 2) + (1.5 <= 1) + (1.5 > 2) + (1.5 >= 2) + (1.5 == 2) + (1.5 != 2) -> "
            + "'truefalsefalsefalsefalsetrue'",
        "'' + (NAME == 'ca') + (NAME != 'ca') -> 'truefalse'",
        "'' + (short) 70000 + (int) 3.9 + (long) 2.5f + (float) 1 + (double) LETTER -> "
            + "'4464321.097.0'",
        "'' + (char) (LETTER + 1) + (char) 98L + (byte) -129 -> 'bb127'",
        "'' + (OFF ? 1 : LETTER) -> 'a'",
        "(String) 'cast' + ('(' + ')') -> 'cast()'",
      })
  void areFolded(String expression, String result) {
    assertThat(returned(expression)).containsExactly("return \"" + unquoted(result) + "\"");
  }

  private static String unquoted(String result) {
    return result.substring(1, result.length() - 1);
  }

  /** Replaces apostrophes with quotation marks. */
  private static List<String> returned(String expression) {
    return lower("f", MEMBERS, "String f() { return " + expression.replace('\'', '"') + "; }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"variable", "NAME + variable", "this.own + 1", "NAME + (1 / (TWO - 2))", "null"})
  void areNothingElse(String expression) {
    assertThat(returned(expression)).noneMatch(line -> line.matches("return \"[^\"]*\""));
  }
}
