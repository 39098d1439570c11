package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.evidence.QueuedConsentLog;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Starts the queue, which prepares its tables, once all beans exist. By then the beans that migrate
 * the database have done so, including those that Spring Boot does not recognise as migrations.
 */
record ConsentQueueStart(QueuedConsentLog queue) implements SmartInitializingSingleton {
  @Override
  public void afterSingletonsInstantiated() {
    queue.start();
  }
}
