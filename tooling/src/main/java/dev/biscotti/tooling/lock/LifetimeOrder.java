package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.lock.ChangeKind;
import dev.biscotti.runtime.lock.LockedFacts;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides which of two lifetimes is longer. A new lifetime that cannot be compared counts as
 * longer.
 */
final class LifetimeOrder {
  private LifetimeOrder() {}

  /** Returns how a lifetime changed; empty if it did not. */
  static Optional<ChangeKind> compare(Lifetime before, Lifetime now) {
    if (before instanceof Lifetime.InWords || now instanceof Lifetime.InWords) {
      return before.equals(now) ? Optional.empty() : Optional.of(ChangeKind.LIFETIME_EXTENDED);
    }
    Optional<ChangeKind> length = length(before, now);
    String was = before.endsOn();
    String is = now.endsOn();
    if (length.filter(kind -> kind == ChangeKind.LIFETIME_EXTENDED).isPresent()
        || (is.isEmpty() && !was.isEmpty())) {
      return Optional.of(ChangeKind.LIFETIME_EXTENDED);
    }
    if (!was.isEmpty() && !was.equals(is)) {
      return Optional.of(ChangeKind.END_REWORDED);
    }
    return was.equals(is) ? length : Optional.of(ChangeKind.LIFETIME_SHORTENED);
  }

  private static Optional<ChangeKind> length(Lifetime before, Lifetime now) {
    if (before instanceof Lifetime.Lasting was && now instanceof Lifetime.Lasting is) {
      if (isLonger(is.period(), was.period()) || (is.renewed() && !was.renewed())) {
        return Optional.of(ChangeKind.LIFETIME_EXTENDED);
      }
      return LockedFacts.isSame(was.period(), is.period()) && was.renewed() == is.renewed()
          ? Optional.empty()
          : Optional.of(ChangeKind.LIFETIME_SHORTENED);
    }
    int order = Integer.compare(rank(now), rank(before));
    return order == 0
        ? Optional.empty()
        : Optional.of(order > 0 ? ChangeKind.LIFETIME_EXTENDED : ChangeKind.LIFETIME_SHORTENED);
  }

  private static boolean isLonger(LifetimePeriod one, LifetimePeriod other) {
    return one.longest().compareTo(other.longest()) > 0
        || one.shortest().compareTo(other.shortest()) > 0;
  }

  private static int rank(Lifetime lifetime) {
    if (lifetime instanceof Lifetime.UntilTabCloses) {
      return 0;
    }
    if (lifetime instanceof Lifetime.UntilBrowserCloses) {
      return 1;
    }
    return lifetime instanceof Lifetime.Lasting ? 2 : 3;
  }

  /**
   * A lifetime as a lock's history shows it: {@code P13M}, {@code until-browser-closes}, or words.
   */
  static String text(Lifetime lifetime) {
    if (lifetime instanceof Lifetime.InWords inWords) {
      return inWords.words();
    }
    String length =
        lifetime instanceof Lifetime.Lasting lasting
            ? lasting.period().iso() + (lasting.renewed() ? " renewed" : "")
            : lifetime
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    String endsOn = lifetime.endsOn();
    return endsOn.isEmpty() ? length : length + ", ends-on " + endsOn;
  }
}
