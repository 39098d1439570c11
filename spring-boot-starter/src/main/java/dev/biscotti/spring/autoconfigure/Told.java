package dev.biscotti.spring.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** News for several listeners whose failures reach the application. */
final class Told {
  private Told() {}

  /** Tells each; what the first throws that fails is thrown after the last was told. */
  static <L> void all(List<L> listeners, Consumer<L> news) {
    List<Throwable> failures = new ArrayList<>();
    for (L listener : listeners) {
      try {
        news.accept(listener);
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
