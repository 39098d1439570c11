package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lowerType;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalClassesTest {
  @Test
  void anonymousClassesSeeWhatIsAround() {
    String file =
        """
        class Outer {
          String name;
          Supplier<String> f(String p) {
            String l = "l" + p;
            return new Supplier<String>() {
              String own = "o" + l;
              public String get() { return own + name + p + l + Outer.this.name; }
            };
          }
        }
        """;
    assertThat(lowerType("Outer", "f", file))
        .containsExactly("#1 Object.<init>()", "return (1) #1");
    assertThat(lowerType("Outer$1", "get", file))
        .containsExactly(
            "return (this.1.own + this.Outer.name + parameter0 + (\"l\" + parameter0)"
                + " + this.Outer.name)");
    assertThat(lowerType("Outer$1", "<init>", file))
        .containsExactly("#1 this.Object.<init>()", "this.1.own = (\"o\" + (\"l\" + parameter0))");
  }

  /** A class file names a constructor that is not in the source. */
  @Test
  void anonymousClassesAreMadeByTheirSuperclass() {
    assertThat(
            lowerType(
                "Outer",
                "f",
                """
                class Outer {
                  static class Generic<T> { Generic(T t, String... more) {} class Inner { Inner(int n) {} } }
                  void f(String p, Generic<String> g) {
                    new Thread(p + "t") { public void run() {} };
                    new Generic<String>(p, "a") {};
                    g.new Inner(1) {};
                  }
                }
                """))
        .containsExactly(
            "#1 Thread.<init>((parameter0 + \"t\"))",
            "#2 Generic.<init>(parameter0, new[String)",
            "#3 Inner.<init>(parameter1, 1)",
            "new[String[0] = \"a\"");
  }

  @Test
  void localClassesSeeWhatIsAround() {
    String file =
        """
        class Outer {
          String name;
          Object f(String p) {
            String l = "l" + p;
            class Local {
              final String given;
              Local(String given) { this.given = given + p; }
              class Member { String m() { return l + given + name; } }
              Supplier<String> s() { return new Supplier<>() { public String get() { return l; } }; }
            }
            record Tuple(String a) {}
            return new Local(new Tuple("t").a()).given;
          }
          static Object g(String p) {
            return new Object() { public String toString() { return p; } };
          }
        }
        """;
    assertThat(lowerType("Outer", "f", file))
        .containsExactly(
            "#1 1Tuple.<init>(\"t\")",
            "#2 #1.1Tuple.a()",
            "#3 1Local.<init>(#2)",
            "return #3.1Local.given");
    assertThat(lowerType("Outer$1Local", "<init>", file))
        .containsExactly(
            "#1 this.Object.<init>()", "this.1Local.given = (parameter0 + parameter0)");
    assertThat(lowerType("Outer$1Local$Member", "m", file))
        .containsExactly(
            "return ((\"l\" + parameter0) + this.Member.this$1.1Local.given + this.Outer.name)");
    assertThat(lowerType("Outer$1Local$1", "get", file))
        .containsExactly("return (\"l\" + parameter0)");
    assertThat(lowerType("Outer$1", "toString", file)).containsExactly("return parameter0");
  }

  @Test
  void classesInInitializersAndLambdas() {
    String file =
        """
        class Outer {
          String own = "o";
          Object field = new Object() { public String toString() { return own; } };
          static Object shared = new Object() { public String toString() { return "s"; } };
          Function<String, Object> made =
              a -> new Object() { public String toString() { return a + own; } };
        }
        """;
    List<String> first = lowerType("Outer$1", "toString", file);
    List<String> second = lowerType("Outer$2", "toString", file);
    List<String> third = lowerType("Outer$3", "toString", file);
    assertThat(List.of(first, second, third))
        .containsExactlyInAnyOrder(
            List.of("return this.Outer.own"),
            List.of("return \"s\""),
            List.of("return (argument0 + this.Outer.own)"));
  }
}
