package dev.biscotti.runtime.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Entries that wait, up to a number. An entry that is being added stays in its place, so that it
 * counts as waiting until it is kept. Whatever comes in or goes is counted under the same lock, so
 * that the numbers add up at any moment.
 */
final class EntryQueue {
  private final int capacity;
  private final Deque<ConsentEntry> entries = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean closed;
  private long added;
  private long kept;
  private long lost;

  EntryQueue(int capacity) {
    this.capacity = capacity;
  }

  /** Takes an entry, or says why not. */
  Optional<LossReason> offer(ConsentEntry entry) {
    lock.lock();
    try {
      if (closed || entries.size() >= capacity) {
        added++;
        lost++;
        return Optional.of(closed ? LossReason.CLOSED : LossReason.QUEUE_FULL);
      }
      entries.add(entry);
      added++;
      changed.signalAll();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  Optional<ConsentEntry> first() {
    lock.lock();
    try {
      return Optional.ofNullable(entries.peek());
    } finally {
      lock.unlock();
    }
  }

  /** Takes out what the log keeps; false if closing has given it up already. */
  boolean removeKept(ConsentEntry entry) {
    lock.lock();
    try {
      boolean isThere = entries.remove(entry);
      kept += isThere ? 1 : 0;
      return isThere;
    } finally {
      lock.unlock();
    }
  }

  /** Gives an entry up; false if closing has done so already. */
  boolean removeLost(ConsentEntry entry) {
    lock.lock();
    try {
      boolean isThere = entries.remove(entry);
      lost += isThere ? 1 : 0;
      return isThere;
    } finally {
      lock.unlock();
    }
  }

  /** Puts an entry behind the others, so that one that always fails stops none of them. */
  void moveToEnd(ConsentEntry entry) {
    lock.lock();
    try {
      if (entries.remove(entry)) {
        entries.add(entry);
      }
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return entries.size();
    } finally {
      lock.unlock();
    }
  }

  QueueCounts counts(long failed) {
    lock.lock();
    try {
      return new QueueCounts(added, kept, failed, lost, entries.size());
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Gives up what waits. */
  List<ConsentEntry> loseAll() {
    lock.lock();
    try {
      List<ConsentEntry> all = new ArrayList<>(entries);
      entries.clear();
      lost += all.size();
      return all;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is an entry or the queue is closed. */
  void awaitEntry() throws InterruptedException {
    lock.lock();
    try {
      while (entries.isEmpty() && !closed) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a time, or until the queue is closed. */
  void pause(long millis) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (left > 0 && !closed) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
