package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lower;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TriesTest {
  /** A handler may see any of the assigned values or the value before them. */
  @Test
  void catchBlocks() {
    assertThat(
            lower(
                "f",
                """
                void use(Object o) {}
                String f(String s) {
                  String r = "a";
                  String late;
                  try {
                    use(s);
                    r = "b";
                    late = "l";
                    use(s);
                    r = "c";
                  } catch (IllegalStateException e) {
                    use(r);
                    use(e);
                    r = "d";
                  } catch (RuntimeException e) {
                    return r;
                  }
                  return r;
                }
                """))
        .containsExactly(
            "#1 this.Example.use(parameter0)",
            "#2 this.Example.use(parameter0)",
            "#3 this.Example.use({\"a\" | \"b\" | \"c\"})",
            "#4 this.Example.use(?an object is not a text)",
            "return {\"a\" | \"b\" | \"c\"}",
            "return {\"c\" | \"d\"}");
  }

  /** As in a class file, there is one copy for each exit. */
  @Test
  void finallyBlocks() {
    assertThat(
            lower(
                "f",
                """
                void use(Object o) {}
                String f(String s) {
                  String r = "a";
                  try {
                    use(s);
                    r = "b";
                    if (s == null) return r;
                    if (s == r) return s;
                    r = "c";
                  } finally {
                    use(r + "!");
                  }
                  return r;
                }
                """))
        .containsExactly(
            "#1 this.Example.use(parameter0)",
            "#2 this.Example.use((\"c!\")) if parameter0 ne null if parameter0 ne \"b\"",
            "#3 this.Example.use((\"b!\"))",
            "#4 this.Example.use(({\"a\" | \"b\" | \"c\"} + \"!\"))",
            "return \"b\"",
            "return parameter0",
            "return \"c\"");
  }

  @Test
  void jumpsRunFinallyBlocksFirst() {
    assertThat(
            lower(
                "f",
                """
                void use(Object o) {}
                String f(List<String> l) {
                  String r = "r";
                  for (String s : l) {
                    try {
                      if (s.isEmpty()) continue;
                      if (s == r) break;
                      use("end");
                    } finally {
                      r = "f";
                    }
                    r = "after";
                  }
                  return r;
                }
                """))
        .containsExactly(
            "#1 (String) member of parameter0.String.isEmpty()",
            "#2 this.Example.use(\"end\") if #1 eq 0"
                + " if (String) member of parameter0 ne {\"r\" | \"f\" | \"after\"}",
            "return {{\"r\" | \"f\" | \"after\"} | \"f\"}");
  }

  @Test
  void aFinallyBlockThatReturnsEndsEverything() {
    assertThat(
            lower(
                "f",
                """
                String f(String s) {
                  try {
                    return s.trim();
                  } finally {
                    return "finally";
                  }
                }
                """))
        .containsExactly("#1 parameter0.String.trim()", "return \"finally\"", "return \"finally\"");
  }

  /** The number of nested copies is limited. */
  @Test
  void nestedFinallyBlocks() {
    String code = "s.trim();";
    for (int i = 0; i < 7; i++) {
      code = "try { if (s == null) return; s.strip(); } finally { " + code + " }";
    }
    assertThat(lower("f", "void f(String s) { " + code + " }")).hasSizeBetween(20, 200);
  }

  @Test
  void resourcesAreClosed() {
    assertThat(
            lower(
                "f",
                """
                void f(String s) throws Exception {
                  java.io.StringReader two = new java.io.StringReader(s);
                  try (java.io.StringReader one = new java.io.StringReader("a"); two) {
                    one.read();
                  } catch (java.io.IOException e) {
                    s.trim();
                  }
                  synchronized (s.strip()) {
                    s.isBlank();
                  }
                  throw new Exception(s);
                }
                """))
        .containsExactly(
            "#1 StringReader.<init>(parameter0)",
            "#2 StringReader.<init>(\"a\")",
            "#3 #2.StringReader.read()",
            "#4 #1.StringReader.close()",
            "#5 #2.StringReader.close()",
            "#6 parameter0.String.trim()",
            "#7 parameter0.String.strip()",
            "#8 parameter0.String.isBlank()",
            "#9 Exception.<init>(parameter0)");
  }

  @Test
  void builtTextsInAHandler() {
    List<String> lines =
        lower(
            "f",
            """
            String f(String s) {
              StringBuilder b = new StringBuilder("a");
              try {
                b.append(s);
              } catch (RuntimeException e) {
                return b.toString();
              }
              return null;
            }
            """);
    assertThat(lines).contains("#3 {#1 | #2}.StringBuilder.toString()");
  }
}
