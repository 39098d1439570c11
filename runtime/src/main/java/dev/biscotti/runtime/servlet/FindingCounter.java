package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.guard.SetCookieProblem;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Counts findings by kind, for metrics. Safe for use by several threads. */
public final class FindingCounter implements FindingListener {
  private final Map<SetCookieProblem, LongAdder> counts = new EnumMap<>(SetCookieProblem.class);

  /** Creates a counter with all counts at zero. */
  public FindingCounter() {
    for (SetCookieProblem problem : SetCookieProblem.values()) {
      counts.put(problem, new LongAdder());
    }
  }

  @Override
  public void found(CookieFinding finding) {
    adder(finding.problem()).increment();
  }

  /**
   * How often a problem was found.
   *
   * @param problem the problem
   * @return the count since the counter was created
   */
  public long count(SetCookieProblem problem) {
    return adder(problem).sum();
  }

  private LongAdder adder(SetCookieProblem problem) {
    return Objects.requireNonNull(counts.get(problem));
  }
}
