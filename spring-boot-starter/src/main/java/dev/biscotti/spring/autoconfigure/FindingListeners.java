package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.servlet.CookieFinding;
import dev.biscotti.runtime.servlet.FindingListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Notifies several listeners of what the filter found. If one fails, the others are still notified.
 */
record FindingListeners(List<FindingListener> listeners) implements FindingListener {

  static FindingListener loggingAnd(List<FindingListener> others) {
    List<FindingListener> all = new ArrayList<>();
    all.add(FindingListener.logging());
    all.add(new KnownCookieFindings());
    all.addAll(others);
    return new FindingListeners(List.copyOf(all));
  }

  @Override
  public void found(CookieFinding finding) {
    Broadcast.toAll(listeners, listener -> listener.found(finding));
  }
}
