package dev.biscotti.runtime.evidence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The notifications that a listener got from a queue. */
final class HeardNews implements ConsentLogListener {
  final List<ConsentEntry> kept = new CopyOnWriteArrayList<>();
  final List<ConsentEntry> failed = new CopyOnWriteArrayList<>();
  final List<ConsentEntry> lost = new CopyOnWriteArrayList<>();
  final List<LossReason> reasons = new CopyOnWriteArrayList<>();
  final List<RuntimeException> failures = new CopyOnWriteArrayList<>();

  @Override
  public void kept(ConsentEntry entry) {
    kept.add(entry);
  }

  @Override
  public void failed(ConsentEntry entry, RuntimeException failure) {
    failed.add(entry);
    failures.add(failure);
  }

  @Override
  public void notPrepared(RuntimeException failure) {
    failures.add(failure);
  }

  @Override
  public void lost(ConsentEntry entry, LossReason reason) {
    lost.add(entry);
    reasons.add(reason);
  }
}
