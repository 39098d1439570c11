package dev.biscotti.spring.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Calls several listeners; their failures reach the application. */
final class Broadcast {
  private Broadcast() {}

  /** Calls each; rethrows the first failure after the last call. */
  static <L> void toAll(List<L> listeners, Consumer<L> call) {
    List<Throwable> failures = new ArrayList<>();
    for (L listener : listeners) {
      try {
        call.accept(listener);
      } catch (RuntimeException | Error e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      Throwable first = failures.get(0);
      failures.stream().filter(other -> other != first).forEach(first::addSuppressed);
      if (first instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) first;
    }
  }
}
