package dev.biscotti.runtime.evidence;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The thread of a queue. Once it is wanted, there is one whatever becomes of those before it. */
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

  /** Starts a thread unless one lives. A failure is told, and {@link #revive} tries again. */
  void start() {
    wanted = true;
    revive();
  }

  /** Starts a thread if one is wanted and none lives. */
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
   * Waits until the thread has ended, without interrupting it, which would close the files of an
   * embedded database.
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
