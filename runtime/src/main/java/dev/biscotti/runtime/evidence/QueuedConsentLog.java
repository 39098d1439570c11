package dev.biscotti.runtime.evidence;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Accepts entries at once and passes them to another log later, on its own thread ({@link #start})
 * or when the application calls {@link #drain}. While that log fails or lags, a limited number of
 * entries wait in memory and are retried after growing pauses. No visitor waits for it.
 *
 * <p>Each loss is counted and logged as an error, and the listener is notified with the entry. The
 * only exception: entries that wait when the process is killed are lost.
 *
 * <p>Anything that the log throws, including errors, is a failure: the entry waits and is retried.
 * That also applies to an {@link OutOfMemoryError}, because the thread has no state that such an
 * error could leave inconsistent; JVM options such as {@code -XX:+ExitOnOutOfMemoryError} act when
 * the error is thrown. An interrupt wakes the thread but does not end it; only {@link #close} does.
 */
public final class QueuedConsentLog implements ConsentLog, AutoCloseable {
  private final ConsentLog target;
  private final QueueSettings settings;
  private final EntryQueue queue;
  private final Backoff backoff;
  private final QueueReport report;
  private final QueueWorker worker;
  private final ReentrantLock draining = new ReentrantLock();
  private volatile boolean prepared;
  private boolean unprepared;

  /**
   * Creates a queue in front of a log. No entry reaches the log before {@link #start} or {@link
   * #drain}.
   *
   * @param target the log that stores the entries
   * @param clock measures the pauses after failures
   * @param settings the limits
   */
  public QueuedConsentLog(ConsentLog target, Clock clock, QueueSettings settings) {
    this(target, clock, settings, QueueWorker::newThread);
  }

  QueuedConsentLog(ConsentLog target, Clock clock, QueueSettings settings, ThreadFactory threads) {
    this.target = target;
    this.settings = settings;
    queue = new EntryQueue(settings.capacity());
    backoff = new Backoff(clock, settings.firstPause(), settings.longestPause());
    report = new QueueReport(settings.listener());
    worker = new QueueWorker(threads, this::work, report::noThread);
  }

  /**
   * Starts a daemon thread that prepares the log and passes entries to it until the queue is
   * closed. Does nothing while that thread is alive. Never throws: if the thread cannot be started,
   * that is logged as an error, and the next entry or call tries again.
   *
   * @return this
   */
  public QueuedConsentLog start() {
    if (!queue.isClosed()) {
      worker.start();
    }
    return this;
  }

  /** Accepts an entry. Never waits and never throws; if the queue is full, the entry is lost. */
  @Override
  public void add(ConsentEntry entry) {
    Optional<LossReason> lost = queue.offer(entry);
    if (lost.isPresent()) {
      report.lost(entry, lost.get());
    } else {
      worker.revive();
    }
  }

  /**
   * Passes waiting entries to the log until it fails. Does nothing during the pause after a failure
   * or while another thread passes entries.
   *
   * @return the number of entries that still wait
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
    while (backoff.millisLeft() == 0 && isPrepared()) {
      Optional<ConsentEntry> entry = queue.first();
      if (entry.isEmpty()) {
        return;
      }
      handOn(entry.get());
    }
  }

  /** Must be called by the draining thread. */
  private boolean isPrepared() {
    if (!prepared) {
      try {
        target.prepare();
        prepared = true;
        if (unprepared) {
          unprepared = false;
          report.prepared();
        }
      } catch (Throwable e) {
        unprepared = true;
        report.notPrepared(e, backoff.failed());
      }
    }
    return prepared;
  }

  /**
   * The counts of entries so far.
   *
   * @return the counts
   */
  public QueueCounts counts() {
    return queue.counts(report.failed());
  }

  /**
   * Stops accepting entries, tries once more to store each waiting entry, and gives up the rest;
   * each entry given up is counted, logged and reported to the listener. If the queue has a thread,
   * waits for the log at most {@link QueueSettings#closeWithin}, even if interrupted meanwhile.
   * Without a thread, also waits until the log has finished the current entry.
   */
  @Override
  public void close() {
    queue.close();
    long end = System.nanoTime() + settings.closeWithin().toNanos();
    boolean interrupted = Thread.interrupted();
    for (boolean isDone = false; !isDone; ) {
      try {
        isDone = worker.awaitEnd(end - System.nanoTime()) || drainForTheLastTime(end);
      } catch (InterruptedException e) {
        // Go on: stopping here would lose entries, and the wait is limited anyway.
        interrupted = true;
      } catch (Throwable e) {
        report.disturbed(e);
        isDone = true;
      }
    }
    queue.loseAll().forEach(entry -> report.lost(entry, LossReason.NOT_KEPT_AT_CLOSE));
    report.closed(counts());
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The loop of the thread. It ends only when the queue is closed. */
  private void work() {
    while (!queue.isClosed()) {
      try {
        takeTurn();
      } catch (InterruptedException e) {
        // An interrupt only wakes the thread; close() ends it.
      } catch (Throwable e) {
        report.disturbed(e);
        LockSupport.parkNanos(settings.firstPause().toNanos());
      }
    }
    long end = System.nanoTime() + settings.closeWithin().toNanos();
    for (boolean isDone = false; !isDone; ) {
      try {
        isDone = drainForTheLastTime(end);
      } catch (InterruptedException e) {
        // As above.
      } catch (Throwable e) {
        report.disturbed(e);
        isDone = true;
      }
    }
  }

  private void takeTurn() throws InterruptedException {
    if (prepared) {
      queue.awaitEntry();
    }
    long left = backoff.millisLeft();
    if (left > 0) {
      queue.pause(left);
      backoff.waited();
    }
    if (!queue.isClosed()) {
      draining.lock();
      try {
        handOnAll();
      } finally {
        draining.unlock();
      }
    }
  }

  /**
   * Tries each entry once, even during a pause, unless another thread is blocked in the log. Always
   * returns true.
   */
  private boolean drainForTheLastTime(long end) throws InterruptedException {
    if (draining.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      try {
        int left = queue.size();
        if (left > 0 && isPrepared()) {
          for (; left > 0 && System.nanoTime() - end < 0; left--) {
            queue.first().ifPresent(this::handOn);
          }
        }
      } finally {
        draining.unlock();
      }
    }
    return true;
  }

  private void handOn(ConsentEntry entry) {
    if (worker.isCurrent()) {
      // A pending interrupt would close the files of an embedded database.
      Thread.interrupted();
    }
    try {
      target.add(entry);
    } catch (Throwable e) {
      failed(entry, e);
      return;
    }
    if (queue.removeKept(entry)) {
      if (backoff.succeeded()) {
        report.recovered(counts());
      }
      report.kept(entry);
    } else {
      report.keptAfterAll(entry);
    }
  }

  private void failed(ConsentEntry entry, Throwable failure) {
    if (failure instanceof ConsentLogException known && !known.isRetryable()) {
      report.refused(entry, known);
      if (queue.removeLost(entry)) {
        report.lost(entry, LossReason.REFUSED);
      }
      return;
    }
    prepared = false;
    boolean isFirst = backoff.failed();
    queue.moveToEnd(entry);
    report.failed(entry, failure, isFirst);
  }
}
