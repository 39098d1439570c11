package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.evidence.ConsentLog;
import dev.biscotti.runtime.evidence.ConsentLogListener;
import dev.biscotti.runtime.evidence.JdbcConsentLog;
import dev.biscotti.runtime.evidence.QueueSettings;
import dev.biscotti.runtime.evidence.QueuedConsentLog;
import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.spring.CookieSites;
import dev.biscotti.spring.SitePlace;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** Evidence of visitors' choices, in the application's database unless it has a log of its own. */
@AutoConfiguration(
    after = BiscottiAutoConfiguration.class,
    afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnBean(CookieSites.class)
@ConditionalOnProperty(name = "biscotti.consent-log.enabled", matchIfMissing = true)
public final class BiscottiConsentLogAutoConfiguration {
  BiscottiConsentLogAutoConfiguration() {}

  /** The tables, for exporting and for deleting what is too old. */
  @Bean
  @ConditionalOnMissingBean(ConsentLog.class)
  @ConditionalOnSingleCandidate(DataSource.class)
  JdbcConsentLog biscottiJdbcConsentLog(
      DataSource database, GuardSettings settings, BiscottiProperties properties) {
    JdbcConsentLog log = new JdbcConsentLog(database, settings.clock());
    if (properties.consentLog().createTables()) {
      log.prepareSchema();
    }
    return log;
  }

  /** No visitor waits for a database, and no answer is lost because it is away for a while. */
  @Bean(destroyMethod = "close")
  @ConditionalOnBean(ConsentLog.class)
  @ConditionalOnMissingBean
  QueuedConsentLog biscottiConsentQueue(
      ConsentLog log,
      GuardSettings settings,
      BiscottiProperties properties,
      ObjectProvider<ConsentLogListener> listener) {
    QueueSettings limits =
        QueueSettings.defaults()
            .withCapacity(properties.consentLog().capacity())
            .withListener(listener.getIfUnique(() -> ConsentLogListener.NONE));
    return new QueuedConsentLog(log, settings.clock(), limits).start();
  }

  /** Tells the log of each answer. */
  @Bean
  @ConditionalOnBean(QueuedConsentLog.class)
  @ConditionalOnMissingBean
  SiteEvidence biscottiEvidence(
      CookieSites sites,
      SitePlace place,
      QueuedConsentLog log,
      GuardSettings settings,
      ObjectProvider<ConsentAccount> account) {
    return new SiteEvidence(
        sites,
        place.loader(),
        log,
        settings.clock(),
        Optional.ofNullable(account.getIfAvailable()));
  }
}
