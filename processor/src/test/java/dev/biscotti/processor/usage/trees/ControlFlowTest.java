package dev.biscotti.processor.usage.trees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls follow others on every path. */
class ControlFlowTest {
  private static final String MEMBERS = "boolean a() { return true; } boolean b() { return true; }";

  /** Whether every path from the first call of a() to a return passes a call of b(). */
  private static boolean isUnavoidable(String code) {
    AtomicBoolean answer = new AtomicBoolean();
    LoweredSource.compile(
        compiled -> {
          Body body = LoweredSource.body(compiled.program(), "Example", "f");
          answer.set(body.flow().isUnavoidable(calls(body, "a").get(0), calls(body, "b")));
        },
        "class Example {" + MEMBERS + "void f(boolean c, int n) {" + code + "} }");
    return answer.get();
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
  void theSecondIsOnEveryWay(String code) {
    assertThat(isUnavoidable(code)).isTrue();
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
    assertThat(isUnavoidable(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (c) a(); b();",
        "while (c) a(); b();",
        "switch (n) { case 1: a(); default: b(); }",
      })
  void theFirstMayBeLeftOut(String code) {
    assertThat(isUnavoidable(code)).isTrue();
  }

  @Test
  void aHandlerNeedNotRun() {
    assertThat(isUnavoidable("try { a(); n = 1; } catch (RuntimeException e) { b(); } ")).isFalse();
  }
}
