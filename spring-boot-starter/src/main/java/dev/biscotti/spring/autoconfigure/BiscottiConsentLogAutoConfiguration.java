package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.evidence.ConsentEvidence;
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
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

/**
 * Evidence of visitors' choices, kept in the application's database unless it defines its own log.
 */
@AutoConfiguration(
    after = BiscottiAutoConfiguration.class,
    afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnBean(CookieSites.class)
@ConditionalOnProperty(name = "biscotti.consent-log.enabled", matchIfMissing = true)
public final class BiscottiConsentLogAutoConfiguration {
  BiscottiConsentLogAutoConfiguration() {}

  /**
   * The log in the database, for exporting entries and deleting old ones. Creating this bean does
   * not access the database.
   */
  @Bean
  @ConditionalOnMissingBean(ConsentLog.class)
  @Conditional(OnDatabase.class)
  JdbcConsentLog biscottiJdbcConsentLog(
      ListableBeanFactory beans, GuardSettings settings, BiscottiProperties properties) {
    ConsentLogDatabase database =
        new ConsentLogDatabase(beans, properties.consentLog().dataSource());
    return new JdbcConsentLog(database.choose(), settings.clock());
  }

  /**
   * Keeps visitors from waiting for the database and keeps answers while it is unavailable, even at
   * startup: the queue's thread prepares the tables. Starts after the application's migrations,
   * because Flyway refuses a schema that already has tables.
   */
  @Bean(destroyMethod = "close")
  @ConditionalOnBean(ConsentLog.class)
  @ConditionalOnMissingBean
  @DependsOnDatabaseInitialization
  QueuedConsentLog biscottiConsentQueue(
      ConsentLog log,
      GuardSettings settings,
      BiscottiProperties properties,
      ObjectProvider<ConsentLogListener> listeners) {
    QueueSettings limits =
        QueueSettings.defaults()
            .withCapacity(properties.consentLog().capacity())
            .withListener(ConsentLogListener.all(listeners.orderedStream().toList()));
    boolean creates = properties.consentLog().createTables();
    ConsentLog target =
        creates && log instanceof JdbcConsentLog tables ? tables.preparingSchema() : log;
    return new QueuedConsentLog(target, settings.clock(), limits);
  }

  /** Starts that queue. An application starts its own queue itself. */
  @Bean
  @Lazy(false)
  @ConditionalOnBean(name = "biscottiConsentQueue")
  ConsentQueueStart biscottiConsentQueueStart(QueuedConsentLog biscottiConsentQueue) {
    return new ConsentQueueStart(biscottiConsentQueue);
  }

  /** Passes each answer to the log. */
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

  /** Logs that no evidence is kept. */
  @Bean
  @Lazy(false)
  @ConditionalOnMissingBean({SiteEvidence.class, ConsentEvidence.class})
  NoEvidence biscottiNoEvidence(CookieSites sites) {
    return new NoEvidence(sites);
  }

  /** A data source that is a default candidate, or one that is named. */
  static final class OnDatabase extends AnyNestedCondition {
    OnDatabase() {
      super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnBean(DataSource.class)
    static final class Present {
      Present() {}
    }

    @ConditionalOnProperty(ConsentLogDatabase.PROPERTY)
    static final class Named {
      Named() {}
    }
  }
}
