package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.evidence.QueuedConsentLog;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Starts the queue, which prepares tables, when all beans are made: those that migrate the database
 * have done so by then, the ones that Spring Boot does not know for migrations too.
 */
record ConsentQueueStart(QueuedConsentLog queue) implements SmartInitializingSingleton {
  @Override
  public void afterSingletonsInstantiated() {
    queue.start();
  }
}
