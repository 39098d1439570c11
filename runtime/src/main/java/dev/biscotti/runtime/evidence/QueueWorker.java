package dev.biscotti.runtime.evidence;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The thread of a queue. Once it was started, {@link #revive} replaces a thread that has died. */
final class QueueWorker {
  private final ThreadFactory threads;
  private final Runnable work;
  private final Consumer<Throwable> notStarted;
  private volatile boolean wanted;
  private volatile Optional<Thread> thread = Optional.empty();

  QueueWorker(ThreadFactory threads, Runnable work, Consumer<Throwable> notStarted) {
    this.threads = threads;
    this.work = work;
    this.notStarted = notStarted;
  }

  static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "biscotti-consent-log");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts a thread unless one is alive. A failure is reported, and {@link #revive} tries again.
   */
  void start() {
    wanted = true;
    revive();
  }

  /** Starts a new thread if {@link #start} was called and no thread is alive. */
  void revive() {
    if (wanted && !isAlive()) {
      startNew();
    }
  }

  private synchronized void startNew() {
    if (isAlive()) {
      return;
    }
    try {
      Thread created = threads.newThread(work);
      if (created == null) {
        throw new IllegalStateException("the thread factory returned no thread");
      }
      created.start();
      thread = Optional.of(created);
    } catch (Throwable e) {
      notStarted.accept(e);
    }
  }

  private boolean isAlive() {
    return thread.map(Thread::isAlive).orElse(false);
  }

  boolean isCurrent() {
    return thread.filter(one -> one.equals(Thread.currentThread())).isPresent();
  }

  /**
   * Waits until the thread has ended. Does not interrupt it, because that would close the files of
   * an embedded database.
   *
   * @return whether there was another thread to wait for
   * @throws InterruptedException if the caller is interrupted
   */
  boolean awaitEnd(long nanos) throws InterruptedException {
    if (!isAlive() || isCurrent()) {
      return false;
    }
    TimeUnit.NANOSECONDS.timedJoin(thread.get(), nanos);
    return true;
  }
}
