package dev.biscotti.runtime.evidence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Logs what happens to entries and notifies the listener. It logs the first failure of a row and
 * its end, and frequent events at the 1st, 2nd, 4th, 8th time and so on, so that an outage cannot
 * flood the log. Messages contain keys and ids of policies, but nothing about visitors. Failures of
 * the log or listener are ignored.
 */
final class QueueReport {
  private static final Logger LOGGER = System.getLogger("dev.biscotti");

  private final ConsentLogListeners listener;
  private final AtomicLong failed = new AtomicLong();
  private final ConcurrentMap<String, AtomicLong> lostByPolicy = new ConcurrentSkipListMap<>();
  private final Map<String, AtomicLong> repeated = new ConcurrentHashMap<>();

  QueueReport(ConsentLogListener listener) {
    this.listener = ConsentLogListeners.of(List.of(listener));
  }

  long failed() {
    return failed.get();
  }

  void kept(ConsentEntry entry) {
    listener.kept(entry);
  }

  /** Reports an entry that was given up at closing but stored after all. */
  void keptAfterAll(ConsentEntry entry) {
    log(
        Level.INFO,
        () ->
            "The entry "
                + entry.key()
                + " of the consent log was stored after all, though it was reported as lost");
  }

  void failed(ConsentEntry entry, Throwable failure, boolean isFirst) {
    failed.incrementAndGet();
    if (isFirst) {
      log(
          Level.WARNING,
          () -> "The consent log cannot store entries; they wait in memory and are retried",
          failure);
    }
    listener.failed(entry, exception(failure));
  }

  void notPrepared(Throwable failure, boolean isFirst) {
    failed.incrementAndGet();
    if (isFirst) {
      log(
          Level.WARNING,
          () -> "The consent log could not be prepared; entries wait in memory, and it is retried",
          failure);
    }
    listener.notPrepared(exception(failure));
  }

  void prepared() {
    log(Level.INFO, () -> "The consent log is ready");
  }

  void refused(ConsentEntry entry, RuntimeException failure) {
    failed.incrementAndGet();
    repeated(Level.ERROR, "The consent log refused an entry, which is not retried", failure);
    listener.failed(entry, failure);
  }

  void recovered(QueueCounts counts) {
    log(
        Level.INFO,
        () ->
            "The consent log works again; "
                + counts.waiting()
                + " entries are waiting, "
                + counts.lost()
                + " have been lost so far");
  }

  void lost(ConsentEntry entry, LossReason reason) {
    lostByPolicy.computeIfAbsent(entry.policy(), policy -> new AtomicLong()).incrementAndGet();
    long count = lostByPolicy.values().stream().mapToLong(AtomicLong::get).sum();
    if (Long.bitCount(count) == 1) {
      log(
          Level.ERROR,
          () ->
              "Evidence of a consent was lost ("
                  + reason
                  + "), entry "
                  + entry.key()
                  + " of the policy "
                  + entry.policy()
                  + "; "
                  + count
                  + (count == 1 ? " entry has been" : " entries have been")
                  + " lost so far");
    }
    listener.lost(entry, reason);
  }

  /** The thread of the queue could not be started; the next entry or start tries again. */
  void noThread(Throwable failure) {
    repeated(
        Level.ERROR,
        "The thread that writes the consent log could not be started; entries wait in memory, and"
            + " the next entry starts it again",
        failure);
  }

  /** Something failed around the log, such as the clock. */
  void disturbed(Throwable failure) {
    repeated(Level.ERROR, "The queue of the consent log had an error and continues", failure);
  }

  void closed(QueueCounts counts) {
    if (counts.lost() > 0) {
      log(
          Level.ERROR,
          () ->
              "The queue of the consent log is closed; of "
                  + counts.added()
                  + " entries "
                  + counts.lost()
                  + " were lost (by policy: "
                  + lostByPolicy.entrySet().stream()
                      .map(policy -> policy.getKey() + " " + policy.getValue())
                      .collect(Collectors.joining(", "))
                  + ") and "
                  + counts.kept()
                  + " were stored");
    }
  }

  private void repeated(Level level, String text, Throwable failure) {
    long times = repeated.computeIfAbsent(text, one -> new AtomicLong()).incrementAndGet();
    if (Long.bitCount(times) == 1) {
      log(level, () -> times == 1 ? text : text + " (" + times + " times so far)", failure);
    }
  }

  private static void log(Level level, Supplier<String> text) {
    try {
      LOGGER.log(level, text);
    } catch (Throwable logFailed) {
      // Entries matter more than lines about them.
    }
  }

  private static void log(Level level, Supplier<String> text, Throwable failure) {
    try {
      LOGGER.log(level, text, failure);
    } catch (Throwable logFailed) {
      // Entries matter more than lines about them.
    }
  }

  private static RuntimeException exception(Throwable failure) {
    return failure instanceof RuntimeException exception
        ? exception
        : new ConsentLogException("The consent log threw an error", failure, true);
  }
}
