package dev.biscotti.runtime.evidence;

import dev.biscotti.runtime.listener.Listeners;
import java.util.List;

/** Notifies several listeners; never throws. */
record ConsentLogListeners(Listeners<ConsentLogListener> listeners) implements ConsentLogListener {

  static ConsentLogListeners of(List<? extends ConsentLogListener> listeners) {
    return new ConsentLogListeners(
        Listeners.of("what became of an entry of the consent log", listeners));
  }

  @Override
  public void kept(ConsentEntry entry) {
    listeners.tell(listener -> listener.kept(entry));
  }

  @Override
  public void notPrepared(RuntimeException failure) {
    listeners.tell(listener -> listener.notPrepared(failure));
  }

  @Override
  public void failed(ConsentEntry entry, RuntimeException failure) {
    listeners.tell(listener -> listener.failed(entry, failure));
  }

  @Override
  public void lost(ConsentEntry entry, LossReason reason) {
    listeners.tell(listener -> listener.lost(entry, reason));
  }
}
