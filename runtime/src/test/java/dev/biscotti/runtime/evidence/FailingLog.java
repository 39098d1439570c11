package dev.biscotti.runtime.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log that a test can take down, and that fails for some entries. */
final class FailingLog implements ConsentLog {
  final List<ConsentEntry> kept = new CopyOnWriteArrayList<>();
  final List<ConsentEntry> tried = new CopyOnWriteArrayList<>();
  final Set<ConsentEntry> poison = new HashSet<>();
  volatile boolean down;

  /** How often preparing fails. */
  volatile int preparing;

  volatile int prepared;

  @Override
  public synchronized void prepare() {
    if (preparing > 0) {
      preparing--;
      throw new ConsentLogException("not ready", new IllegalStateException(), true);
    }
    prepared++;
  }

  @Override
  public void add(ConsentEntry entry) {
    tried.add(entry);
    if (down || poison.contains(entry)) {
      throw new ConsentLogException("down", new IllegalStateException(), true);
    }
    kept.add(entry);
  }
}
