package dev.biscotti.runtime.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.guard.Logged;
import dev.biscotti.runtime.guard.SetCookieProblem;
import dev.biscotti.runtime.servlet.CookieFinding.Action;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How findings are logged and counted, so that a visitor cannot fill the log. */
class FindingListenersTest {
  private static CookieFinding undeclared(String name) {
    return new CookieFinding(
        "shop", name, SetCookieProblem.UNDECLARED, Optional.empty(), Action.DROPPED);
  }

  @Test
  void aFindingIsAWarningOnceAndThenADebugMessage() {
    try (Logged logged = new Logged()) {
      FindingListener listener = FindingListener.logging();
      listener.found(undeclared("promo"));
      listener.found(undeclared("promo"));
      listener.found(undeclared("other"));

      assertThat(logged.lines())
          .containsExactly(
              "WARNING " + undeclared("promo").message(),
              "FINE " + undeclared("promo").message(),
              "WARNING " + undeclared("other").message());
    }
  }

  @Test
  void namesThatVisitorsInventCauseALimitedNumberOfWarnings() {
    try (Logged logged = new Logged()) {
      FindingListener listener = FindingListener.logging();
      for (int i = 0; i < 1_100; i++) {
        listener.found(undeclared("c" + i));
      }

      assertThat(logged.lines()).hasSize(1_100);
      assertThat(logged.lines().subList(0, 1_000)).allMatch(line -> line.startsWith("WARNING"));
      assertThat(logged.lines().subList(1_000, 1_100)).allMatch(line -> line.startsWith("FINE"));
    }
  }

  @Test
  void eachProblemHasItsNumber() {
    FindingCounter counter = new FindingCounter();
    counter.found(undeclared("promo"));
    counter.found(undeclared("other"));

    for (SetCookieProblem problem : SetCookieProblem.values()) {
      assertThat(counter.count(problem)).isEqualTo(problem == SetCookieProblem.UNDECLARED ? 2 : 0);
    }
  }
}
