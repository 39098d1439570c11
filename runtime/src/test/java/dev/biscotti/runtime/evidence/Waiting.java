package dev.biscotti.runtime.evidence;

import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** Waits for other threads, bounded by the time limits of the tests. */
final class Waiting {
  private Waiting() {}

  static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(1);
    }
  }

  static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
