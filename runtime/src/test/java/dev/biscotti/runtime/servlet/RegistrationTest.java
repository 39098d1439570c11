package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.PolicyPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How filter and servlet are registered in an application. */
class RegistrationTest {
  private final FakeServer server = new FakeServer();

  @Test
  void theFilterIsOnAllPathsAndDispatchesBeforeTheOthersAndLooksOnceMoreAtTheEnd() {
    assertThat(BiscottiFilter.of(POLICY).register(server.context())).isNotNull();

    assertThat(server.calls)
        .containsExactlyInAnyOrder(
            "addListener[INSTANCE]",
            "setAsyncSupported[true]",
            "addMappingForUrlPatterns[[FORWARD, INCLUDE, REQUEST, ASYNC, ERROR], false, [/*]]");
  }

  private ChoiceServlet servlet(String path) {
    ChoiceSite site = ChoiceSite.of(POLICY, path).withEnvironment("production");
    PolicyPage page = PolicyPage.of(site, RegistrationTest.class.getClassLoader());
    return new ChoiceServlet(site, page, answer -> {});
  }

  @ParameterizedTest
  @CsvSource({"'', true", "/app, false"})
  void theServletIsOnItsPathsAndInTheRootOnTheWellKnownOne(String context, boolean isRoot) {
    server.request.put("getContextPath", context);

    assertThat(servlet(context + "/cookies").register(server.context())).isNotNull();

    assertThat(server.calls)
        .first()
        .isEqualTo(
            "addMapping[[/cookies, /cookies/choices, /cookies/choices.js, /cookies/choices.css]]");
    assertThat(server.calls).hasSize(isRoot ? 2 : 1);
    assertThat(server.calls.contains("addMapping[[/.well-known/gpc.json]]")).isEqualTo(isRoot);
  }

  @Test
  void aSiteElsewhereIsRefused() {
    server.request.put("getContextPath", "/app");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> servlet("/cookies").register(server.context()))
        .withMessage(
            "the path of the policy page, /cookies, is outside the application, whose context path is"
                + " /app");
  }
}
