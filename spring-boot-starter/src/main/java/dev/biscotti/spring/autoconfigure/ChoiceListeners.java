package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.choices.ChoiceListener;
import dev.biscotti.runtime.choices.VisitorAnswer;
import java.util.List;

/** Tells several listeners of each answer. */
record ChoiceListeners(List<ChoiceListener> listeners) implements ChoiceListener {
  @Override
  public void chosen(VisitorAnswer answer) {
    listeners.forEach(listener -> listener.chosen(answer));
  }
}
