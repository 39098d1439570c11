package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lower;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SwitchesTest {
  @Test
  void fallsThrough() {
    assertThat(
            lower(
                "f",
                """
                String f(String s, int k, char c) {
                  switch (k) {
                    case 1:
                    case 2:
                      s = "a";
                    case 3:
                      s = s + "b";
                      break;
                    case 4:
                      s.trim();
                      break;
                    default:
                      s.strip();
                  }
                  switch (c) {
                    case 'x':
                      return "x";
                  }
                  return s;
                }
                """))
        .containsExactly(
            "#1 parameter0.String.trim() if parameter1 eq 4",
            "#2 parameter0.String.strip() if parameter1 ne 1 if parameter1 ne 2"
                + " if parameter1 ne 3 if parameter1 ne 4",
            "return \"x\"",
            "return {({parameter0 | \"a\"} + \"b\") | parameter0}");
  }

  @Test
  void comparesTexts() {
    assertThat(
            lower(
                "f",
                """
                static final String Y = "y";
                String f(String s) {
                  switch (s) {
                    case "x" -> s = "was x";
                    case Y, "z" -> {
                      return "early";
                    }
                    case "t" -> throw new IllegalStateException(s);
                    default -> s.trim();
                  }
                  return s;
                }
                """))
        .containsExactly(
            "#1 IllegalStateException.<init>(parameter0) if parameter0 eq \"t\"",
            "#2 parameter0.String.trim() if parameter0 ne \"x\" if parameter0 ne \"y\""
                + " if parameter0 ne \"z\" if parameter0 ne \"t\"",
            "case parameter0: \"x\"",
            "case parameter0: \"y\"",
            "case parameter0: \"z\"",
            "case parameter0: \"t\"",
            "return \"early\"",
            "return {\"was x\" | parameter0}");
  }

  @Test
  void yieldsValues() {
    assertThat(
            lower(
                "f",
                """
                enum Kind { A, B, C }
                String f(Kind kind, Integer k, String s) {
                  long n = switch (k) {
                    case 1: yield 10;
                    default: yield 20;
                  };
                  s.concat("" + n);
                  return switch (kind) {
                    case A -> "a";
                    case B -> {
                      String b = s + "b";
                      if (b.isEmpty()) yield "empty";
                      yield b;
                    }
                    case C -> throw new IllegalStateException();
                  };
                }
                """))
        .containsExactly(
            "#1 parameter1.Integer.intValue()",
            "#2 parameter2.String.concat(({10L | 20L}))",
            "#3 (parameter2 + \"b\").String.isEmpty() if parameter0 eq Kind.B",
            "#4 IllegalStateException.<init>() if parameter0 eq Kind.C",
            "return {\"a\" | \"empty\" | (parameter2 + \"b\")}");
  }

  /** In a nested switch expression, operands that were evaluated earlier keep their places. */
  @Test
  void areOperands() {
    assertThat(
            lower(
                "f",
                """
                String f(String s, int k) {
                  return s + switch (k) { case 1 -> s.trim(); default -> "d"; } + "e";
                }
                """))
        .containsExactly(
            "#1 parameter0.String.trim() if parameter1 eq 1",
            "return (parameter0 + {#1 | \"d\"} + \"e\")");
  }

  /** Before JDK 21, the same is written with {@code instanceof}. */
  @Test
  void matchPatterns() {
    String code =
        Runtime.version().feature() >= 21
            ? """
              return switch (o) {
                case String s when s.length() > 2 -> s;
                case Pair(String a, Object b) -> a;
                case null, default -> "none";
              };
              """
            : """
              return o instanceof String s && s.length() > 2
                  ? s
                  : o instanceof Pair p ? p.a() : "none";
              """;
    List<String> lines =
        lower("f", "record Pair(String a, Object b) {}", "String f(Object o) {" + code + "}");
    assertThat(lines)
        .anyMatch(line -> line.startsWith("#1 (String) parameter0.String.length()"))
        .anyMatch(line -> line.startsWith("#2 (Pair) parameter0.Pair.a()"))
        .anyMatch(line -> line.matches("return .*\\(String\\) parameter0.*#2.*\"none\".*"));
  }
}
