package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lower;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StraightCodeTest {
  @Test
  void followsVariables() {
    assertThat(
            lower(
                "f",
                """
                String f(String given) {
                  String name = given.trim();
                  String other = name + "-" + given + 1 + 2;
                  String last, first;
                  last = first = other;
                  given = last;
                  return given;
                }
                """))
        .containsExactly(
            "#1 parameter0.String.trim()", "return (#1 + \"-\" + parameter0 + \"12\")");
  }

  @Test
  void addsToTexts() {
    assertThat(
            lower(
                "f",
                """
                Object o = "o";
                String f(String given, char c) {
                  given += "a" + c;
                  given += 1;
                  o += given;
                  return ("x" + (given + c)) + null;
                }
                """))
        .containsExactly(
            "this.Example.o = (this.Example.o + ((parameter0 + \"a\" + parameter1) + \"1\"))",
            "return (\"x\" + ((parameter0 + \"a\" + parameter1) + \"1\") + parameter1 + null)");
  }

  @Test
  void knowsNoComputedNumbers() {
    assertThat(
            lower(
                "f",
                """
                void use(Object... o) {}
                void f(int n, long l, Integer boxed) {
                  int a = n + 1, b = -n, c = n;
                  c++;
                  int d = c++, e = --c, g = n;
                  g += 2;
                  boxed *= boxed;
                  use((Object) null, a, b, c, d, e, g, ~n, l << 2);
                }
                """))
        .startsWith(
            "#1 parameter2.Integer.intValue()",
            "#2 Integer.valueOf(?it is computed)",
            "#3 Integer.valueOf(?it is computed)",
            "#4 Integer.valueOf(?it is counted)",
            "#5 Integer.valueOf(?it is counted)",
            "#6 Integer.valueOf(?it is counted)",
            "#7 Integer.valueOf(?it is computed)",
            "#8 Integer.valueOf(?it is computed)",
            "#9 Long.valueOf(?it is computed)")
        .contains("new[Object[0] = (Object) null", "new[Object[1] = #2", "new[Object[8] = #9");
  }

  /** A postfix {@code ++} has the old value. */
  @Test
  void countsAfterwards() {
    assertThat(lower("f", "int n; int f(int i) { n++; int[] a = {1}; a[0]--; return i++; }"))
        .containsExactly(
            "this.Example.n = ?it is counted",
            "new[I[0] = 1",
            "new[I[0] = ?it is counted",
            "return parameter0");
  }

  @Test
  void convertsNumbers() {
    assertThat(
            lower(
                "f",
                """
                void use(Object o) {}
                void take(long l, char c, double d, byte b) {}
                void f(int n, long l, double d, char c, short s) {
                  take(1, 'c', 2, (byte) 3);
                  take(n, (char) n, n, (byte) l);
                  take(c, (char) s, c, (byte) d);
                  use("" + (int) l + (int) c + (short) n + (byte) s);
                }
                """))
        .containsExactly(
            "#1 this.Example.take(1L, 'c', 2.0, 3)",
            "#2 this.Example.take((J) parameter0, (C) parameter0, ?it is computed, (B) parameter1)",
            "#3 this.Example.take((J) parameter3, (C) parameter4, ?it is computed, (B) parameter2)",
            "#4 this.Example.use(((I) parameter1 + parameter3 + (S) parameter0 + (B) parameter4))");
  }

  @Test
  void boxesAndUnboxes() {
    assertThat(
            lower(
                "f",
                """
                void use(Object o) {}
                long f(Boolean flag, Integer n, Object o) {
                  Byte small = 1;
                  Long wide = 2L;
                  use(3);
                  boolean b = flag;
                  long l = n;
                  int cast = (int) o;
                  use(small);
                  return flag ? n : wide;
                }
                """))
        .containsExactly(
            "#1 Byte.valueOf(1)",
            "#2 Long.valueOf(2L)",
            "#3 Integer.valueOf(3)",
            "#4 this.Example.use(#3)",
            "#5 parameter0.Boolean.booleanValue()",
            "#6 parameter1.Integer.intValue()",
            "#7 (Integer) parameter2.Integer.intValue()",
            "#8 this.Example.use(#1)",
            "#9 parameter0.Boolean.booleanValue()",
            "#10 parameter1.Integer.intValue() if #9 ne 0",
            "#11 #2.Long.longValue() if #9 eq 0",
            "return {(J) #10 | #11}");
  }

  @Test
  void readsAndAssignsFields() {
    assertThat(
            lower(
                "f",
                """
                static final String CONSTANT = "c";
                final String own = "o";
                static String shared;
                String name;
                Example next;
                String f() {
                  shared = name;
                  next.name = Example.shared;
                  this.next.next.name = next.own + own + CONSTANT;
                  next.shared = "s";
                  return this.name;
                }
                """))
        .containsExactly(
            "Example.shared = this.Example.name",
            "this.Example.next.Example.name = Example.shared",
            "this.Example.next.Example.next.Example.name = (\"ooc\")",
            "Example.shared = \"s\"",
            "return this.Example.name");
  }

  @Test
  void followsArrays() {
    assertThat(
            lower(
                "f",
                """
                Object f(int n) {
                  String[] one = {"a", "b"};
                  one[1] = "c";
                  String[][] two = {{"d"}, new String[n]};
                  two[0][n] = "e";
                  System.out.println(one.length + one[1]);
                  return two[0][0];
                }
                """))
        .containsExactly(
            "#1 System.out.PrintStream.println((?it is computed + new[String[1]))",
            "new[String[0] = \"a\"",
            "new[String[1] = \"b\"",
            "new[String[1] = \"c\"",
            "new[String[0] = \"d\"",
            "new[[String[0] = new[String",
            "new[[String[1] = new[String",
            "new[[String[0][parameter0] = \"e\"",
            "return new[[String[0][0]");
  }

  @Test
  void followsCasts() {
    assertThat(
            lower(
                "f",
                """
                Object f(Object o, String s) {
                  CharSequence c = (CharSequence) s;
                  String t = (String) o;
                  Class<?> type = String.class;
                  System.out.println(type);
                  return ((String) (Object) c) + t;
                }
                """))
        .containsExactly(
            "#1 System.out.PrintStream.println(String.class)",
            "return ((String) parameter1 + (String) parameter0)");
  }
}
