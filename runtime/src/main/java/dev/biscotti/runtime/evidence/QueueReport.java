package dev.biscotti.runtime.evidence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Counts and tells what becomes of entries. The log file gets the first failure of a row and its
 * end, and losses at 1, 2, 4, 8 and so on, so that an outage cannot flood it.
 */
final class QueueReport {
  private static final Logger LOGGER = System.getLogger("dev.biscotti");

  private final ConsentLogListener listener;
  private final LongAdder kept = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final AtomicLong lost = new AtomicLong();

  QueueReport(ConsentLogListener listener) {
    this.listener = listener;
  }

  void kept(ConsentEntry entry) {
    kept.increment();
    tell(each -> each.kept(entry));
  }

  void failed(ConsentEntry entry, RuntimeException failure, boolean isFirst) {
    failed.increment();
    if (isFirst) {
      LOGGER.log(Level.WARNING, "The consent log fails; entries wait and are tried again", failure);
    }
    tell(each -> each.failed(entry, failure));
  }

  void refused(ConsentEntry entry, RuntimeException failure) {
    failed.increment();
    LOGGER.log(Level.ERROR, "The consent log refused an entry for good", failure);
    tell(each -> each.failed(entry, failure));
  }

  void recovered(int waiting) {
    LOGGER.log(
        Level.INFO,
        "The consent log works again; {0} entries wait, {1} were lost so far",
        waiting,
        lost.get());
  }

  void lost(ConsentEntry entry, LossReason reason) {
    long count = lost.incrementAndGet();
    if (Long.bitCount(count) == 1) {
      LOGGER.log(
          Level.ERROR,
          "Evidence of consent was lost ({0}), entry {1}; {2} entries were lost so far",
          reason,
          entry.key(),
          count);
    }
    tell(each -> each.lost(entry, reason));
  }

  void closed() {
    long count = lost.get();
    if (count > 0) {
      LOGGER.log(
          Level.ERROR,
          "The queue of the consent log is closed; {0} entries were lost, {1} were kept",
          count,
          kept.sum());
    }
  }

  QueueCounts counts(int waiting) {
    return new QueueCounts(kept.sum(), failed.sum(), lost.get(), waiting);
  }

  private void tell(Consumer<ConsentLogListener> news) {
    try {
      news.accept(listener);
    } catch (RuntimeException e) {
      LOGGER.log(Level.ERROR, "A listener of the consent log failed", e);
    }
  }
}
