package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lower;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StringBuilderStatesTest {
  @Test
  void eachCallYieldsANewState() {
    assertThat(
            lower(
                "f",
                """
                String f(String s, StringBuffer given) {
                  StringBuilder b = new StringBuilder();
                  b.append("a").append(s);
                  StringBuilder alias = b;
                  alias.insert(0, "c");
                  b.length();
                  given.append("x");
                  return b.toString() + given;
                }
                """))
        .containsExactly(
            "#1 StringBuilder.<init>()",
            "#2 #1.StringBuilder.append(\"a\")",
            "#3 #2.StringBuilder.append(parameter0)",
            "#4 #3.StringBuilder.insert(0, \"c\")",
            "#5 #4.StringBuilder.length()",
            "#6 parameter1.StringBuffer.append(\"x\")",
            "#7 #4.StringBuilder.toString()",
            "return (#7 + #6)");
  }

  @Test
  void statesMeet() {
    assertThat(
            lower(
                "f",
                """
                String f(String s) {
                  StringBuilder b = new StringBuilder("a");
                  StringBuilder alias = b;
                  if (s == null) b.append("n");
                  alias.append("m");
                  return b.toString();
                }
                """))
        .containsExactly(
            "#1 StringBuilder.<init>(\"a\")",
            "#2 #1.StringBuilder.append(\"n\") if parameter0 eq null",
            "#3 {#2 | #1}.StringBuilder.append(\"m\")",
            "#4 #3.StringBuilder.toString()",
            "return #4");
  }

  @Test
  void loopsChangeThem() {
    assertThat(
            lower(
                "f",
                """
                String f(List<String> l) {
                  StringBuilder b = new StringBuilder();
                  StringBuilder alias = b;
                  for (String s : l) {
                    b.append(s);
                    alias.append(",");
                  }
                  return alias.toString();
                }
                """))
        .containsExactly(
            "#1 StringBuilder.<init>()",
            "#2 {#1 | #3}.StringBuilder.append((String) member of parameter0)",
            "#3 #2.StringBuilder.append(\",\")",
            "#4 {#1 | #3}.StringBuilder.toString()",
            "return #4");
  }

  /** An operand that was evaluated earlier changes too. */
  @Test
  void operandsChange() {
    assertThat(
            lower(
                "f",
                """
                void f() {
                  StringBuilder b = new StringBuilder();
                  b.append(b.append("a").length()).append(b);
                }
                """))
        .containsExactly(
            "#1 StringBuilder.<init>()",
            "#2 #1.StringBuilder.append(\"a\")",
            "#3 #2.StringBuilder.length()",
            "#4 #2.StringBuilder.append(#3)",
            "#5 #4.StringBuilder.append(#4)");
  }

  @Test
  void whatOthersGetHoldOfIsNotFollowed() {
    String unknown = "?its StringBuilder is passed on";
    assertThat(
            lower(
                "f",
                """
                StringBuilder field;
                static void take(Object o, CharSequence... more) {}
                void f(String s) {
                  StringBuilder a = new StringBuilder("a");
                  take(a);
                  a.toString();
                  StringBuilder b = new StringBuilder("b");
                  take(s, b);
                  b.toString();
                  StringBuilder c = new StringBuilder("c");
                  field = c;
                  c.toString();
                  StringBuilder d = new StringBuilder("d");
                  Runnable r = () -> d.append("z");
                  d.toString();
                  StringBuilder e = new StringBuilder("e");
                  new Thread() { public void run() { e.append("z"); } };
                  e.toString();
                  StringBuilder g = new StringBuilder("g");
                  Function<String, Object> append = g::append;
                  g.toString();
                  StringBuilder h = new StringBuilder("h");
                  String.valueOf(h);
                  h.toString();
                }
                """))
        .contains(
            "#3 " + unknown + ".StringBuilder.toString()",
            "#6 " + unknown + ".StringBuilder.toString()",
            "#8 " + unknown + ".StringBuilder.toString()",
            "#10 " + unknown + ".StringBuilder.toString()",
            "  #19 " + unknown + ".StringBuilder.append(\"z\")",
            "#13 " + unknown + ".StringBuilder.toString()",
            "#15 " + unknown + ".StringBuilder.toString()",
            "#18 #16.StringBuilder.toString()");
  }

  /** Code that received the builder can change it in the meantime. */
  @Test
  void whatWasHandedOnStaysUnknown() {
    assertThat(
            lower(
                "f",
                """
                static void take(Object o) {}
                String f(boolean c) {
                  StringBuilder a = new StringBuilder("a");
                  if (c) take(a);
                  a.append("x");
                  return a.toString();
                }
                """))
        .contains("#4 ?its StringBuilder is passed on.StringBuilder.toString()");
  }

  /** A change of a builder that may be either of two is certain for neither. */
  @Test
  void whatMayBeTheSameIsNotFollowed() {
    assertThat(
            lower(
                "f",
                """
                String f(boolean c) {
                  StringBuilder a = new StringBuilder("a");
                  StringBuilder b = c ? a : new StringBuilder("b");
                  b.append("x");
                  return b + a.toString();
                }
                """))
        .containsExactly(
            "#1 StringBuilder.<init>(\"a\")",
            "#2 StringBuilder.<init>(\"b\") if parameter0 eq 0",
            "#3 {#1 | #2}.StringBuilder.append(\"x\")",
            "#4 ?its StringBuilder is passed on.StringBuilder.toString()",
            "return (#3 + #4)");
  }
}
