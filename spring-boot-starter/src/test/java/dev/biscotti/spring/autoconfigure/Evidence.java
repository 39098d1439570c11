package dev.biscotti.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.choices.AnswerPlace;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.VisitorAnswer;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.evidence.QueueCounts;
import dev.biscotti.runtime.evidence.QueuedConsentLog;
import dev.biscotti.spring.shop.ShopApplication;
import dev.biscotti.spring.shop.ShopCookiesGuard;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ApplicationContext;

/** Answers and what an application does with them. */
final class Evidence {
  private Evidence() {}

  /** A shop that keeps evidence but has no database for it. */
  static WebApplicationContextRunner shop(Class<?>... configurations) {
    return new WebApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                BiscottiAutoConfiguration.class,
                BiscottiConsentLogAutoConfiguration.class,
                BiscottiEvidenceMetricsAutoConfiguration.class,
                DispatcherServletAutoConfiguration.class))
        .withConfiguration(AutoConfigurations.of(configurations))
        .withUserConfiguration(ShopApplication.class);
  }

  static String newDatabase() {
    return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  }

  static VisitorAnswer answer() {
    return new VisitorAnswer(
        ChoiceSite.of(ShopCookiesGuard.policy(), "/cookies"),
        "en",
        AnswerPlace.BANNER,
        Map.of("analytics", Choice.GRANTED));
  }

  static void answered(ApplicationContext application) {
    application.getBean(AnswerListeners.class).listeners().chosen(answer());
  }

  static void assertKept(ApplicationContext application) {
    answered(application);
    await(application, counts -> counts.waiting() == 0);
    assertThat(counts(application)).isEqualTo(new QueueCounts(1, 1, 0, 0, 0));
  }

  static QueueCounts counts(ApplicationContext application) {
    return application.getBean(QueuedConsentLog.class).counts();
  }

  static void await(ApplicationContext application, Predicate<QueueCounts> condition) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!condition.test(counts(application))) {
      assertThat(System.nanoTime()).as("%s", counts(application)).isLessThan(end);
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
