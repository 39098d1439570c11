package dev.biscotti.processor.usage.trees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls come before and after others on every way. */
class ControlFlowTest {
  private static final String MEMBERS = "boolean a() { return true; } boolean b() { return true; }";

  /** Asks for the first calls of a() and b(). */
  private static List<Boolean> flow(String code) {
    List<Boolean> answers = new ArrayList<>();
    LoweredSource.compile(
        compiled -> {
          Body body = LoweredSource.body(compiled.program(), "Example", "f");
          List<Call> as = calls(body, "a");
          List<Call> bs = calls(body, "b");
          answers.add(body.flow().isUnavoidable(as.get(0), bs));
          answers.add(body.flow().isPreceded(bs.get(0), as));
          answers.add(body.flow().isUnavoidable(as));
        },
        "class Example {" + MEMBERS + "void f(boolean c, int n) {" + code + "} }");
    return answers;
  }

  private static List<Call> calls(Body body, String name) {
    return body.calls().stream().filter(call -> call.method().name().equals(name)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a(); b();",
        "a(); if (c) { b(); } else { b(); }",
        "a(); if (a() && b()) return; b();",
        "a(); do { b(); } while (c);",
        "a(); try { if (c) return; } finally { b(); }",
        "try { a(); if (c) return; while (n > 1) { if (c) break; } } finally { b(); }",
        "a(); switch (n) { case 1: case 2: b(); break; default: b(); }",
        "a(); int m = switch (n) { case 1 -> { b(); yield 1; } default -> { b(); yield 2; } };",
        "a(); synchronized (this) { b(); }",
        "a(); if (c) throw new IllegalStateException(); b();",
        "a(); for (;;) { if (c) { b(); return; } }",
        "a(); block: { if (c) break block; } b();",
        "boolean m = a() | b();",
      })
  void bothAreOnEveryWay(String code) {
    assertThat(flow(code)).containsExactly(true, true, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a(); if (c) b();",
        "a(); while (c) b();",
        "a(); for (int i = 0; i < n; i++) b();",
        "boolean m = a() && b();",
        "boolean m = a() || b();",
        "if (a() ? c : b()) return;",
        "a(); switch (n) { case 1: b(); }",
        "a(); for (String s : new String[n]) b();",
        "a(); try { c = a(); } catch (RuntimeException e) { b(); }",
        "a(); assert b();",
        "a(); if (c) return; b();",
      })
  void theSecondMayBeLeftOut(String code) {
    assertThat(flow(code)).containsExactly(false, true, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (c) a(); b();",
        "while (c) a(); b();",
        "switch (n) { case 1: a(); default: b(); }",
      })
  void theFirstMayBeLeftOut(String code) {
    assertThat(flow(code)).containsExactly(true, false, false);
  }

  /** An exception may come before the first call is made. */
  @Test
  void aHandlerMayRunWithoutTheCallsBeforeIt() {
    assertThat(flow("try { a(); n = 1; } catch (RuntimeException e) { b(); } "))
        .containsExactly(false, false, false);
  }
}
