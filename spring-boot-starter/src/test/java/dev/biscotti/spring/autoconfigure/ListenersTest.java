package dev.biscotti.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.runtime.choices.AnswerPlace;
import dev.biscotti.runtime.choices.ChoiceListener;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.VisitorAnswer;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.guard.GuardListener;
import dev.biscotti.runtime.guard.Refusal;
import dev.biscotti.spring.shop.ShopApplication;
import dev.biscotti.spring.shop.ShopCookiesGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A listener that fails does not keep others from being notified. */
class ListenersTest {
  private final List<String> heard = new ArrayList<>();

  @Order(Ordered.HIGHEST_PRECEDENCE)
  private record Failing(Throwable failure) implements ChoiceListener {
    @Override
    public void chosen(VisitorAnswer answer) {
      throwIt(failure);
    }
  }

  private static void throwIt(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  @Test
  void otherListenersLearnOfAnAnswerEvenIfOneThrows() {
    for (Throwable failure :
        List.of(
            new IllegalStateException("crm"),
            new NoClassDefFoundError("crm/Client"),
            new StackOverflowError("crm"))) {
      heard.clear();
      new WebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  BiscottiAutoConfiguration.class, DispatcherServletAutoConfiguration.class))
          .withUserConfiguration(ShopApplication.class)
          .withBean("a", Failing.class, () -> new Failing(failure))
          .withBean("b", ChoiceListener.class, () -> answer -> heard.add("told"))
          .run(
              context -> {
                AnswerListeners news = context.getBean(AnswerListeners.class);
                news.listeners().chosen(answer());
                assertThat(news.listeners().failures()).isEqualTo(1);
              });
      assertThat(heard).as(failure.toString()).containsExactly("told");
    }
  }

  private static VisitorAnswer answer() {
    return new VisitorAnswer(
        ChoiceSite.of(ShopCookiesGuard.policy(), "/cookies"),
        "en",
        AnswerPlace.BANNER,
        Map.of("analytics", Choice.GRANTED));
  }

  @Test
  void allListenersLearnOfARefusalBeforeTheApplicationGetsTheFailure() {
    IllegalStateException first = new IllegalStateException("first");
    NoClassDefFoundError second = new NoClassDefFoundError("second");
    GuardListener all =
        GuardListeners.loggingAnd(
            List.of(
                (cookie, name, refusal) -> throwIt(first),
                (cookie, name, refusal) -> throwIt(second),
                (cookie, name, refusal) -> heard.add(name)));
    CookieDeclaration cookie = ShopCookiesGuard.policy().rules().cookies().get(0);

    assertThatThrownBy(() -> all.refused(cookie, "basket", Refusal.values()[0]))
        .isSameAs(first)
        .hasSuppressedException(second);

    assertThat(heard).containsExactly("basket");
  }
}
