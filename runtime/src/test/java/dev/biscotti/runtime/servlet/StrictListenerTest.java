package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.CSRF;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.runtime.guard.GuardListener;
import dev.biscotti.runtime.guard.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In strict mode, the application's own listener still gets all findings. */
class StrictListenerTest {
  private final List<String> told = new ArrayList<>();
  private final GuardListener own =
      FakeServer.proxy(
          GuardListener.class,
          (self, method, arguments) -> {
            told.add(method.getName() + " " + arguments[1]);
            return null;
          });
  private final StrictListener listener = new StrictListener(POLICY, own);

  @Test
  void everythingIsPassedOn() {
    listener.refused(CSRF, "1", Refusal.NO_CONSENT);
    listener.sentInsecurely(CSRF, "2");
    listener.sentWithoutSecure(CSRF, "3");
    listener.cameBack(CSRF, "4");
    listener.notUnderstood(CSRF, "5");
    listener.codecFailed(CSRF, "6", new IllegalStateException());

    assertThat(told)
        .containsExactly(
            "refused 1",
            "sentInsecurely 2",
            "sentWithoutSecure 3",
            "cameBack 4",
            "notUnderstood 5",
            "codecFailed 6");
  }

  @Test
  void lateCookiesArePassedOnAndThrown() {
    assertThatThrownBy(() -> listener.tooLate(CSRF, "csrf"))
        .isInstanceOf(UnlawfulCookieException.class)
        .hasMessageContaining("csrf");

    assertThat(told).containsExactly("tooLate csrf");
  }
}
