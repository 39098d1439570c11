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
 * The waiting entries, up to a maximum number. An entry stays in the queue while it is being
 * stored, so that it counts as waiting until then. One lock guards both entries and counts, so that
 * the counts are always consistent.
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

  /** Adds an entry, or returns the reason why it is lost. */
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

  /** Removes an entry that the log has stored; false if closing has already given it up. */
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

  /** Gives up an entry; false if closing has already done so. */
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

  /** Moves an entry behind the others, so that an entry that always fails does not block them. */
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

  /** Gives up all waiting entries. */
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

  /** Waits for the given time, or until the queue is closed. */
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
