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

/** Evidence of visitors' choices, in the application's database unless it has a log of its own. */
@AutoConfiguration(
    after = BiscottiAutoConfiguration.class,
    afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnBean(CookieSites.class)
@ConditionalOnProperty(name = "biscotti.consent-log.enabled", matchIfMissing = true)
public final class BiscottiConsentLogAutoConfiguration {
  BiscottiConsentLogAutoConfiguration() {}

  /** The tables, for exporting and for deleting what is too old. Does not touch the database. */
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
   * No visitor waits for a database, and no answer is lost because it is away for a while, at the
   * start too: tables are prepared by the queue's thread. Made after the application's migrations,
   * since Flyway takes no schema that has tables already.
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

  /** Starts that queue; one of the application's own is started by the application. */
  @Bean
  @Lazy(false)
  @ConditionalOnBean(name = "biscottiConsentQueue")
  ConsentQueueStart biscottiConsentQueueStart(QueuedConsentLog biscottiConsentQueue) {
    return new ConsentQueueStart(biscottiConsentQueue);
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

  /** Says that there is none. */
  @Bean
  @Lazy(false)
  @ConditionalOnMissingBean({SiteEvidence.class, ConsentEvidence.class})
  NoEvidence biscottiNoEvidence(CookieSites sites) {
    return new NoEvidence(sites);
  }

  /** A data source that is there to be used, or one that is named. */
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
