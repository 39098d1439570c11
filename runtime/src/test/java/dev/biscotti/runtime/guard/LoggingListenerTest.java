package dev.biscotti.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggingListenerTest {
  @Test
  void everythingIsLoggedWithNameAndReasonAndWithoutAValue() {
    try (Logged logged = new Logged()) {
      GuardListener listener = GuardListener.logging();
      listener.refused(Shop.VISITOR, "_visitor", Refusal.NO_CONSENT);
      listener.sentInsecurely(Shop.CSRF, "csrf");
      listener.codecFailed(Shop.CSRF, "csrf", new IllegalStateException("quotes the value"));

      assertThat(logged.lines())
          .containsExactly(
              "WARNING Cookie _visitor was not set: NO_CONSENT",
              "FINE Secure cookie csrf was sent over an insecure channel",
              "WARNING The codec of cookie csrf threw java.lang.IllegalStateException instead of"
                  + " returning empty");
    }
  }
}
