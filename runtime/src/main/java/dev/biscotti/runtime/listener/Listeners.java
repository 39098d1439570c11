package dev.biscotti.runtime.listener;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Notifies several listeners. If one of them throws, the others are still notified, and the caller
 * continues. The failure is counted, and logged with the listener's class at the 1st, 2nd, 4th, 8th
 * and so on of its kind.
 *
 * <p>That also applies to errors, for example if a library is missing or the stack overflows. It
 * also continues after an {@link OutOfMemoryError}: JVM options such as {@code
 * -XX:+ExitOnOutOfMemoryError} act when the error is thrown, not when it is caught.
 *
 * @param <L> the kind of listener
 */
public final class Listeners<L> {
  private static final Logger LOGGER = System.getLogger("dev.biscotti");

  private final String news;
  private final List<L> all;
  private final Map<Failure, AtomicLong> kinds = new ConcurrentHashMap<>();
  private final AtomicLong failures = new AtomicLong();

  private record Failure(Class<?> listener, Class<?> thrown) {}

  private Listeners(String news, List<L> all) {
    this.news = news;
    this.all = all;
  }

  /**
   * Listeners of one kind.
   *
   * @param news what a failing listener misses, with its article, for the log
   * @param listeners the listeners, in the order in which they are notified
   * @param <L> their kind
   * @return the listeners
   */
  public static <L> Listeners<L> of(String news, List<? extends L> listeners) {
    return new Listeners<>(news, List.copyOf(listeners));
  }

  /**
   * Notifies each listener.
   *
   * @param telling calls one listener
   */
  public void tell(Consumer<? super L> telling) {
    for (L listener : all) {
      try {
        telling.accept(listener);
      } catch (Throwable thrown) {
        failed(listener, thrown);
      }
    }
  }

  /**
   * How often one of them threw.
   *
   * @return the number so far
   */
  public long failures() {
    return failures.get();
  }

  private void failed(L listener, Throwable thrown) {
    failures.incrementAndGet();
    try {
      Failure kind = new Failure(listener.getClass(), thrown.getClass());
      long times = kinds.computeIfAbsent(kind, one -> new AtomicLong()).incrementAndGet();
      if (Long.bitCount(times) == 1) {
        LOGGER.log(
            Level.ERROR,
            "The listener "
                + kind.listener().getName()
                + " failed and missed "
                + news
                + " ("
                + kind.thrown().getName()
                + ", "
                + times
                + (times == 1 ? " time" : " times")
                + " so far)",
            thrown);
      }
    } catch (Throwable logFailed) {
      // It is counted already, and a log that fails must not keep the next listener from its news.
    }
  }
}
