package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lower;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoopsTest {
  @Test
  void aVariableThatChangesInALoopIsAChoiceWithItself() {
    assertThat(
            lower(
                "f",
                """
                String f() {
                  String s = "a";
                  String same = "same";
                  while (s.length() < 10) {
                    s = s + "b";
                    if (s.isEmpty()) continue;
                    if (s.equals("q")) break;
                    s += same;
                  }
                  return s;
                }
                """))
        .containsExactly(
            "#1 {\"a\" | (^ + \"b\") | ((^ + \"b\") + \"same\")}.String.length()",
            "#2 ({\"a\" | (^ + \"b\") | ((^ + \"b\") + \"same\")} + \"b\").String.isEmpty()"
                + " if #1 lt 10",
            "#3 ({\"a\" | (^ + \"b\") | ((^ + \"b\") + \"same\")} + \"b\").String.equals(\"q\")"
                + " if #1 lt 10 if #2 eq 0",
            "return {{\"a\" | (^ + \"b\") | ((^ + \"b\") + \"same\")}"
                + " | ({\"a\" | (^ + \"b\") | ((^ + \"b\") + \"same\")} + \"b\")}");
  }

  @Test
  void aForLoopCounts() {
    assertThat(
            lower(
                "f",
                """
                void f(String s) {
                  for (int i = 0, j = 5; i < 3; i++, j = 4) {
                    if (j == 7) continue;
                    s.charAt(i + 0);
                    s.charAt(i);
                  }
                  for (;;) {
                    s.trim();
                  }
                }
                """))
        .containsExactly(
            "#1 parameter0.String.charAt(?it is computed)"
                + " if {0 | ?it is counted} lt 3 if {5 | 4} ne 7",
            "#2 parameter0.String.charAt({0 | ?it is counted})"
                + " if {0 | ?it is counted} lt 3 if {5 | 4} ne 7",
            "#3 parameter0.String.trim() if {0 | ?it is counted} ge 3");
  }

  @Test
  void aDoLoopRunsOnce() {
    assertThat(
            lower(
                "f",
                """
                String f(String given) {
                  String s = "a";
                  do {
                    given.concat(s);
                    if (given == null) continue;
                    s = "b";
                  } while (s != given);
                  return s;
                }
                """))
        .containsExactly(
            "#1 parameter0.String.concat({\"a\" | {^ | \"b\"}})", "return {{\"a\" | ^} | \"b\"}");
  }

  @Test
  void aLoopTakesMembersOut() {
    assertThat(
            lower(
                "f",
                """
                void use(Object o) {}
                void f(List<String> l, String[] a, Map<String, int[]> m, List raw, Iterable<?> w) {
                  for (String s : l) use(s);
                  for (String s : a) use(s);
                  for (Map.Entry<String, int[]> e : m.entrySet()) {
                    use(e.getKey());
                    for (int i : e.getValue()) use(i);
                  }
                  for (Object o : raw) use(o);
                  for (Object o : w) use(o);
                }
                """))
        .contains(
            "#1 this.Example.use((String) member of parameter0)",
            "#2 this.Example.use(parameter1[?it is counted])",
            "#4 (Entry) member of #3.Entry.getKey()",
            "#7 Integer.valueOf(([I) #6[?it is counted])",
            "#9 this.Example.use(member of parameter3)",
            "#10 this.Example.use(member of parameter4)");
  }

  @Test
  void membersAreBoxedAndUnboxed() {
    assertThat(
            lower(
                "f",
                """
                static class Longs extends ArrayList<Long> {}
                void use(Object o) {}
                void f(Set<? extends Integer> s, Longs l, int[] a, Collection<? super String> c) {
                  for (int i : s) "a".charAt(i);
                  for (long i : s) Math.abs(i);
                  for (long i : l) Math.abs(i);
                  for (Integer i : a) use(i);
                  for (long i : a) Math.abs(i);
                  for (Object o : c) use(o);
                }
                """))
        .containsExactly(
            "#1 (Integer) member of parameter0.Integer.intValue()",
            "#2 \"a\".String.charAt(#1)",
            "#3 (Integer) member of parameter0.Integer.intValue()",
            "#4 Math.abs((J) #3)",
            "#5 (Long) member of parameter1.Long.longValue()",
            "#6 Math.abs(#5)",
            "#7 Integer.valueOf(parameter2[?it is counted])",
            "#8 this.Example.use(#7)",
            "#9 Math.abs((J) parameter2[?it is counted])",
            "#10 this.Example.use(member of parameter3)");
  }

  @Test
  void labelsNameTheLoopThatIsLeft() {
    assertThat(
            lower(
                "f",
                """
                String f(List<String> l, String[] a) {
                  String r = "none";
                  outer:
                  for (String s : l) {
                    for (String t : a) {
                      if (t == s) {
                        r = "continued";
                        continue outer;
                      }
                      if (t == null) {
                        r = "broken";
                        break outer;
                      }
                    }
                    r = "inner";
                  }
                  block: {
                    if (r == null) break block;
                    r.trim();
                  }
                  return r;
                }
                """))
        .containsExactly(
            "#1 {{\"none\" | \"continued\" | \"inner\"} | \"broken\"}.String.trim()"
                + " if {{\"none\" | \"continued\" | \"inner\"} | \"broken\"} ne null",
            "return {{\"none\" | \"continued\" | \"inner\"} | \"broken\"}");
  }
}
