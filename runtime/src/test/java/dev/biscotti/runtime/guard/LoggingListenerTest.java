package dev.biscotti.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggingListenerTest {
  @Test
  void refusalsAndFailuresAreLoggedWithNameAndReasonAndWithoutAValue() {
    try (Logged logged = new Logged()) {
      GuardListener listener = GuardListener.logging();
      listener.refused(Shop.VISITOR, "_visitor", Refusal.NO_CONSENT);
      listener.tooLate(Shop.CSRF, "csrf");
      listener.codecFailed(Shop.CSRF, "csrf", new IllegalStateException("quotes the value"));

      assertThat(logged.lines())
          .containsExactly(
              "WARNING Cookie _visitor was not set: NO_CONSENT",
              "WARNING Cookie csrf was neither set nor deleted: the response was already committed."
                  + " Set it before the page is written.",
              "WARNING The codec of cookie csrf threw java.lang.IllegalStateException on a value;"
                  + " decode must return an empty Optional for a value that it cannot decode");
    }
  }

  @Test
  void repeatedFindingsAreLoggedOnceForEachDeclaration() {
    try (Logged logged = new Logged()) {
      GuardListener listener = GuardListener.logging();
      for (int i = 0; i < 3; i++) {
        listener.sentInsecurely(Shop.CSRF, "csrf");
        listener.sentInsecurely(Shop.SESSION, "__Host-session");
        listener.sentWithoutSecure(Shop.CSRF, "csrf");
        listener.cameBack(Shop.ANALYTICS_FAMILY, "_ga_" + i);
        listener.notUnderstood(Shop.CSRF, "csrf");
      }

      assertThat(logged.lines()).hasSize(5);
      assertThat(logged.lines().get(0))
          .startsWith("WARNING Browsers ignore cookie csrf:")
          .contains("plain HTTP", "Use HTTPS", "forwarded headers", "biscotti.environment");
      assertThat(logged.lines().get(1))
          .startsWith("WARNING Browsers ignore cookie __Host-session:")
          .contains("need HTTPS everywhere");
      assertThat(logged.lines().get(2))
          .startsWith("INFO Cookie csrf is sent without Secure")
          .contains("In production it is sent only with Secure");
      assertThat(logged.lines().get(3))
          .startsWith("WARNING Cookie _ga_0 comes back")
          .contains("correct domain and path in the declaration");
      assertThat(logged.lines().get(4))
          .startsWith("WARNING The codec of cookie csrf cannot decode the value");
    }
  }
}
