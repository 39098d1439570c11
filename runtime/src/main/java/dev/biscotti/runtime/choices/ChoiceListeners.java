package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.listener.Listeners;
import java.util.List;

/**
 * Tells several listeners of each answer. One that throws, be it an exception or an error such as
 * {@link NoClassDefFoundError}, does not keep the others from being told. Its failure is counted,
 * and logged as an error with the class of the listener at the 1st, 2nd, 4th, 8th and so on of its
 * kind.
 */
public final class ChoiceListeners implements ChoiceListener {
  private final Listeners<ChoiceListener> listeners;

  private ChoiceListeners(Listeners<ChoiceListener> listeners) {
    this.listeners = listeners;
  }

  /**
   * Several listeners as one.
   *
   * @param listeners the listeners, in the order in which they are told
   * @return one that tells each of them
   */
  public static ChoiceListeners of(List<? extends ChoiceListener> listeners) {
    return new ChoiceListeners(
        Listeners.of("a visitor's answer, which took effect all the same", listeners));
  }

  /** Tells each listener. Never throws. */
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
