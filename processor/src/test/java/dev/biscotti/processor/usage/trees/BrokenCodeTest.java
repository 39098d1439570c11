package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lower;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Code that does not compile is skipped, because javac reports it; the code around it is searched.
 */
class BrokenCodeTest {
  private static final String UNRESOLVED = "?it cannot be resolved";

  @Test
  void namesThatMeanNothing() {
    assertThat(
            lower(
                "f",
                """
                void use(String s) {}
                String f(String s) {
                  missing(s.trim());
                  use(missing);
                  s.missing("a").missing(s.strip());
                  Missing m = new Missing("x", s.toString());
                  m.field = s.intern();
                  use(m.field.other + "c");
                  Runnable r = () -> missing(s);
                  Supplier<String> t = Missing::new;
                  t = this::missing;
                  for (String each : nothing) use(each);
                  int[] array = {missing()};
                  array[missing] = 1;
                  missing++;
                  missing += s.repeat(2);
                  return missing.field;
                }
                """))
        .containsExactly(
            "#1 parameter0.String.trim()",
            "#2 this.Example.use(" + UNRESOLVED + ")",
            "#3 parameter0.String.strip()",
            "#4 parameter0.String.toString()",
            "#5 parameter0.String.intern()",
            "#6 this.Example.use(" + UNRESOLVED + ")",
            "#7 this.Example.use((String) member of " + UNRESOLVED + ")",
            "#8 parameter0.String.repeat(2)",
            "Runnable lambda",
            "new[I[0] = " + UNRESOLVED,
            "new[I[" + UNRESOLVED + "] = 1",
            "return " + UNRESOLVED);
  }

  @Test
  void typesThatAreMissing() {
    assertThat(
            LoweredSource.lowerType(
                "Example",
                "f",
                """
                class Example extends Gone implements Away<String> {
                  Gone gone;
                  Strange f(Odd odd, String s) {
                    super.x();
                    gone.y(s.trim());
                    try {
                      z();
                    } catch (NoException e) {
                      s.concat("caught");
                    } finally {
                      s.concat("finally");
                    }
                    switch (missing) {
                      case 1: s.strip();
                      case missing: break;
                    }
                    String t = switch (s) { default -> missing(); };
                    break;
                    continue;
                    new Gone() { void g() { s.trim(); } };
                    return new Strange(odd.name());
                  }
                }
                """))
        .contains(
            "#1 parameter1.String.trim()",
            "#2 parameter1.String.concat(\"caught\")",
            "#3 parameter1.String.concat(\"finally\")")
        .anyMatch(line -> line.contains("parameter1.String.strip()"));
  }

  @Test
  void callsThatDoNotFit() {
    assertThat(lower("f", "void use(String s) {} void f(String s) { use(); use(s, s.trim()); }"))
        .containsExactly("#1 parameter0.String.trim()");
  }
}
