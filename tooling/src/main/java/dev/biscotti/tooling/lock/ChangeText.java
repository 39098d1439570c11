package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.lock.LockChange;
import java.util.Locale;

/**
 * Describes a change in one line for developers. Visitors read a sentence in their language
 * instead.
 */
public final class ChangeText {
  private ChangeText() {}

  /**
   * Describes a change.
   *
   * @param change the change
   * @return such as {@code CONSENT analytics _visitor: lifetime extended (was "P13M", is "P2Y")}
   */
  public static String of(LockChange change) {
    String what = change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    StringBuilder text = new StringBuilder(change.changeClass().name());
    if (!change.category().isEmpty() && !change.category().equals(change.subject())) {
      text.append(' ').append(change.category());
    }
    text.append(' ').append(change.subject()).append(": ").append(what);
    if (!change.before().isEmpty() && !change.after().isEmpty()) {
      text.append(" (was \"").append(change.before());
      text.append("\", is \"").append(change.after()).append("\")");
    } else if (!change.before().isEmpty() || !change.after().isEmpty()) {
      text.append(" (\"").append(change.before()).append(change.after()).append("\")");
    }
    return text.toString();
  }
}
