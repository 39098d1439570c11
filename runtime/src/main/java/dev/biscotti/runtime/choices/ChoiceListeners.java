package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.listener.Listeners;
import java.util.List;

/**
 * Notifies several listeners of each answer. If one throws an exception, or an error such as {@link
 * NoClassDefFoundError}, the others are still notified. The failure is counted, and the 1st, 2nd,
 * 4th, 8th and so on of its kind is logged as an error with the listener's class.
 */
public final class ChoiceListeners implements ChoiceListener {
  private final Listeners<ChoiceListener> listeners;

  private ChoiceListeners(Listeners<ChoiceListener> listeners) {
    this.listeners = listeners;
  }

  /**
   * Combines several listeners.
   *
   * @param listeners the listeners, in the order in which they are notified
   * @return a listener that notifies each of them
   */
  public static ChoiceListeners of(List<? extends ChoiceListener> listeners) {
    return new ChoiceListeners(
        Listeners.of("a visitor's answer, which took effect all the same", listeners));
  }

  /** Notifies each listener. Never throws. */
  @Override
  public void chosen(VisitorAnswer answer) {
    listeners.tell(listener -> listener.chosen(answer));
  }

  /**
   * How often a listener failed, for metrics.
   *
   * @return the number so far
   */
  public long failures() {
    return listeners.failures();
  }
}
