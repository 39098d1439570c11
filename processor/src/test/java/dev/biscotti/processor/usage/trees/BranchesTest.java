package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lower;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BranchesTest {
  @Test
  void variablesHoldOneOfSeveralValuesWhereWaysMeet() {
    assertThat(
            lower(
                "f",
                """
                String f(boolean c, String a, int n, Integer boxed) {
                  String s;
                  if (c && n > 3 || !c) {
                    s = a;
                  } else if (boxed == 5) {
                    s = "x";
                    s.trim();
                  } else {
                    return null;
                  }
                  s.strip();
                  return c ? s : "other";
                }
                """))
        .containsExactly(
            "#1 parameter3.Integer.intValue() if parameter0 ne 0",
            "#2 \"x\".String.trim() if parameter0 ne 0 if #1 eq 5",
            "#3 {parameter1 | \"x\"}.String.strip()",
            "return null",
            "return {{parameter1 | \"x\"} | \"other\"}");
  }

  @Test
  void valuesThatAreTheSameOnAllWaysStayOne() {
    assertThat(
            lower("f", "String f(boolean c) { String s = \"a\"; if (c) { s = \"a\"; } return s; }"))
        .containsExactly("return \"a\"");
  }

  @Test
  void conditionsCompareAsTheJvmDoes() {
    assertThat(
            lower(
                "f",
                """
                void use(Object o) {}
                void f(boolean c, String s, int n, char letter, long l, Integer boxed, double d) {
                  if (s == null) use("null");
                  if (null != s) use("some");
                  if (n <= 3) use("le");
                  if (letter == 'x') use("letter");
                  if (l > n) use("gt");
                  if (boxed >= n) use("ge");
                  if (boxed == boxed) use("same");
                  if (c == true) use("true");
                  if (c != false) use("not false");
                  if (!(n < 1)) use("not lt");
                  if (d < 0.5) use("d");
                  if (s.isEmpty() ? c : n == 1) use("either");
                }
                """))
        .contains(
            "#1 this.Example.use(\"null\") if parameter1 eq null",
            "#2 this.Example.use(\"some\") if null ne parameter1",
            "#3 this.Example.use(\"le\") if parameter2 le 3",
            "#4 this.Example.use(\"letter\") if parameter3 eq 120",
            "#5 this.Example.use(\"gt\") if parameter4 gt (J) parameter2",
            "#7 this.Example.use(\"ge\") if #6 ge parameter2",
            "#8 this.Example.use(\"same\") if parameter5 eq parameter5",
            "#9 this.Example.use(\"true\") if parameter0 eq 1",
            "#10 this.Example.use(\"not false\") if parameter0 ne 0",
            "#11 this.Example.use(\"not lt\") if parameter2 ge 1",
            "#12 this.Example.use(\"d\") if parameter6 lt 0.5",
            "#14 this.Example.use(\"either\")");
  }

  @Test
  void whatIsTrueOrFalseIsChosen() {
    assertThat(
            lower(
                "f",
                """
                void use(boolean b) {}
                void f(boolean c, int n) {
                  use(n == 3 && c);
                  use(!c);
                  use(c & n > 1);
                  boolean b = n < 3 || c;
                  use(b);
                  use("a" instanceof String);
                }
                """))
        .containsExactly(
            "#1 this.Example.use({true | false})",
            "#2 this.Example.use({true | false})",
            "#3 this.Example.use(?it is computed)",
            "#4 this.Example.use({true | false})",
            "#5 this.Example.use(?it is computed)");
  }

  @Test
  void operandsOfSeveralWaysAreArguments() {
    assertThat(
            lower(
                "f",
                """
                String f(boolean c, Object o, String... more) {
                  return c == more.length > 1 ? String.join("-", c ? "a" : "b", "c") : "" + (c ? 1 : 2);
                }
                """))
        .containsExactly(
            "#1 String.join(\"-\", new[CharSequence) if parameter0 eq {true | false}",
            "new[CharSequence[0] = {\"a\" | \"b\"}",
            "new[CharSequence[1] = \"c\"",
            "return {#1 | ({1 | 2})}");
  }

  /** javac omits code that a constant condition makes unreachable. */
  @Test
  void deadCodeIsLeftOut() {
    assertThat(
            lower(
                "f",
                """
                static final boolean DEBUG = false;
                void use(String s) {}
                boolean f(String s) {
                  if (DEBUG) use("debug"); else use("production");
                  if (true) use("always");
                  if (DEBUG && s.isEmpty()) use("never");
                  if (s.isEmpty() && false) use("never either");
                  use(true ? "a" : s.trim());
                  while (true) {
                    use("loop");
                    if (s == null) break;
                  }
                  boolean b = DEBUG && s.isEmpty();
                  if (!DEBUG) return b;
                  use("after");
                  return true;
                }
                """))
        .containsExactly(
            "#1 this.Example.use(\"production\")",
            "#2 this.Example.use(\"always\")",
            "#3 parameter0.String.isEmpty()",
            "#4 this.Example.use(\"a\")",
            "#5 this.Example.use(\"loop\")",
            "return false");
  }

  @Test
  void patternsOfInstanceof() {
    assertThat(
            lower(
                "f",
                """
                void use(Object o) {}
                void f(Object o) {
                  if (o instanceof String s && s.length() > 2) use(s);
                  if (!(o instanceof Integer i)) return;
                  use(i);
                }
                """))
        .containsExactly(
            "#1 (String) parameter0.String.length() if ?it is computed ne 0",
            "#2 this.Example.use((String) parameter0) if ?it is computed ne 0 if #1 gt 2",
            "#3 this.Example.use((Integer) parameter0) if ?it is computed ne 0");
  }

  @Test
  void assertionsMayBeDisabled() {
    assertThat(
            lower(
                "f",
                "String f(String s) { String t = s; assert (t = \"a\") == s : s.trim(); return t; }"))
        .containsExactly(
            "#1 parameter0.String.trim() if \"a\" ne parameter0", "return {parameter0 | \"a\"}");
  }
}
