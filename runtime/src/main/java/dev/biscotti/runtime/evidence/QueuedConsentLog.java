package dev.biscotti.runtime.evidence;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes entries at once and hands them to another log later, on a thread of its own ({@link
 * #start}) or when the application calls {@link #drain}. While that log fails or lags, entries wait
 * in memory up to a number, and are tried again after pauses that grow. No visitor waits for it.
 *
 * <p>No entry is lost in silence: a loss is counted, logged as an error and told to the listener
 * with the entry. Entries that wait when the process is killed are beyond that; they are lost.
 */
public final class QueuedConsentLog implements ConsentLog, AutoCloseable {
  private final ConsentLog target;
  private final QueueSettings settings;
  private final EntryQueue queue;
  private final Backoff backoff;
  private final QueueReport report;
  private final ReentrantLock draining = new ReentrantLock();
  private final Object starting = new Object();
  private Optional<Thread> worker = Optional.empty();

  /**
   * A queue before a log; nothing is handed on before {@link #start} or {@link #drain}.
   *
   * @param target the log that keeps entries
   * @param clock measures the pauses after failures
   * @param settings the limits
   */
  public QueuedConsentLog(ConsentLog target, Clock clock, QueueSettings settings) {
    this.target = target;
    this.settings = settings;
    queue = new EntryQueue(settings.capacity());
    backoff = new Backoff(clock, settings.firstPause(), settings.longestPause());
    report = new QueueReport(settings.listener());
  }

  /**
   * Starts a daemon thread that hands entries on, until the queue is closed. Does nothing the
   * second time.
   *
   * @return this
   */
  public QueuedConsentLog start() {
    synchronized (starting) {
      if (worker.isEmpty() && !queue.isClosed()) {
        Thread thread = new Thread(this::work, "biscotti-consent-log");
        thread.setDaemon(true);
        thread.start();
        worker = Optional.of(thread);
      }
    }
    return this;
  }

  /** Takes an entry. Never waits and never throws; what cannot wait in the queue is lost. */
  @Override
  public void add(ConsentEntry entry) {
    queue.offer(entry).ifPresent(reason -> report.lost(entry, reason));
  }

  /**
   * Hands on what waits, until the log fails; does nothing during the pause after a failure, or
   * while another thread does it.
   *
   * @return how many entries wait
   */
  public int drain() {
    if (draining.tryLock()) {
      try {
        handOnAll();
      } finally {
        draining.unlock();
      }
    }
    return queue.size();
  }

  private void handOnAll() {
    while (backoff.millisLeft() == 0) {
      Optional<ConsentEntry> entry = queue.first();
      if (entry.isEmpty()) {
        return;
      }
      handOn(entry.get());
    }
  }

  /**
   * What became of entries so far.
   *
   * @return the counts
   */
  public QueueCounts counts() {
    return report.counts(queue.size());
  }

  /**
   * Takes no more entries, tries once more to hand on each that waits, and gives up what is left.
   * Waits for the log no longer than {@link QueueSettings#closeWithin} if the queue has its thread;
   * without one, as long as the log takes for the entry at hand.
   */
  @Override
  public void close() {
    queue.close();
    Optional<Thread> thread;
    synchronized (starting) {
      thread = worker;
    }
    if (thread.isPresent()) {
      await(thread.get());
    } else {
      drainForTheLastTime();
    }
    queue.removeAll().forEach(entry -> report.lost(entry, LossReason.NOT_KEPT_AT_CLOSE));
    report.closed();
  }

  /** Without interrupting it, which would close the files of an embedded database. */
  private void await(Thread thread) {
    try {
      thread.join(settings.closeWithin().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      while (!queue.isClosed()) {
        queue.awaitEntry();
        queue.pause(backoff.millisLeft());
        draining.lock();
        try {
          handOnAll();
        } finally {
          draining.unlock();
        }
      }
    } catch (InterruptedException e) {
      // Nobody but a container that stops interrupts this thread.
      queue.close();
    }
    drainForTheLastTime();
  }

  /** In a pause too; each entry once, unless another thread hangs in the log. */
  private void drainForTheLastTime() {
    long start = System.nanoTime();
    long most = settings.closeWithin().toNanos();
    try {
      if (draining.tryLock(most, TimeUnit.NANOSECONDS)) {
        try {
          for (int left = queue.size(); left > 0 && System.nanoTime() - start < most; left--) {
            queue.first().ifPresent(this::handOn);
          }
        } finally {
          draining.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handOn(ConsentEntry entry) {
    try {
      target.add(entry);
    } catch (RuntimeException e) {
      failed(entry, e);
      return;
    }
    queue.remove(entry);
    if (backoff.succeeded()) {
      report.recovered(queue.size());
    }
    report.kept(entry);
  }

  private void failed(ConsentEntry entry, RuntimeException failure) {
    if (failure instanceof ConsentLogException known && !known.isRetryable()) {
      report.refused(entry, failure);
      if (queue.remove(entry)) {
        report.lost(entry, LossReason.REFUSED);
      }
      return;
    }
    boolean isFirst = backoff.failed();
    queue.moveToEnd(entry);
    report.failed(entry, failure, isFirst);
  }
}
