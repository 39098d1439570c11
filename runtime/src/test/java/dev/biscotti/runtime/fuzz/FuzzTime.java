package dev.biscotti.runtime.fuzz;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Ends a property about hostile input: after {@value #TRIES} tries, or, with {@code
 * -Dfuzz.seconds=600}, when the time is over. Such a property has {@code tries =
 * Integer.MAX_VALUE}.
 */
public final class FuzzTime implements AroundTryHook {
  private static final int TRIES = 500;
  private static final String SECONDS = System.getProperty("fuzz.seconds", "");

  /** The number of tries in mutation testing: {@code -Dfuzz.tries=100}. */
  private static final int SHORT = Integer.getInteger("fuzz.tries", TRIES);

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
    Store<AtomicLong> tries = store("tries", 0);
    Store<AtomicLong> start = store("start", System.nanoTime());
    TryExecutionResult result = aTry.execute(parameters);
    long done = tries.get().incrementAndGet();
    boolean over =
        SECONDS.isEmpty()
            ? done >= SHORT
            : System.nanoTime() - start.get().get()
                >= TimeUnit.SECONDS.toNanos(Long.parseLong(SECONDS));
    return over && result.isSatisfied() ? TryExecutionResult.satisfied(true) : result;
  }

  private static Store<AtomicLong> store(String name, long initial) {
    return Store.getOrCreate(
        FuzzTime.class.getName() + name, Lifespan.PROPERTY, () -> new AtomicLong(initial));
  }
}
