package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The filter lets an undeclared cookie pass where the code allows it. */
class AllowedPlacesTest {
  private static final String NAME = AllowedPlacesTest.class.getName();
  private static final String PROMO = "promo=1";

  private static List<String> sent(Act act, String... places) throws Exception {
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("bare", TODAY)
                .categories(List.of(CategoryDeclaration.builtIn("essential")))
                .allowances(
                    List.of(places).stream()
                        .map(place -> new UndeclaredAllowance(place, "a test"))
                        .toList())
                .build());
    FakeServer server = new FakeServer();
    ServletGuards.install(server.context(), SETTINGS);
    server.run(BiscottiFilter.of(policy).withListener(finding -> {}), act);
    return server.setCookies();
  }

  /** Only the lambda is on the stack when it runs. */
  private static Act inLambda() {
    return (request, response) -> response.addHeader("Set-Cookie", PROMO);
  }

  private static final class Inner implements Act {
    @Override
    public void on(
        jakarta.servlet.http.HttpServletRequest request,
        jakarta.servlet.http.HttpServletResponse response) {
      response.addHeader("Set-Cookie", PROMO);
    }
  }

  @Test
  void aLambdaIsPartOfItsMethod() throws Exception {
    assertThat(sent(inLambda(), NAME + ".inLambda")).containsExactly(PROMO);
    assertThat(sent(inLambda(), NAME + ".lambda", NAME + ".other", NAME + ".")).isEmpty();
    assertThat(sent(inLambda())).isEmpty();
  }

  @Test
  void aMethodIsFoundInANestedClass() throws Exception {
    assertThat(sent(new Inner(), NAME + "$Inner.on")).containsExactly(PROMO);
    assertThat(sent(new Inner(), NAME + "$Inner")).containsExactly(PROMO);
    assertThat(sent(new Inner(), NAME + "$Inner.off", NAME + "$Other")).isEmpty();
  }
}
