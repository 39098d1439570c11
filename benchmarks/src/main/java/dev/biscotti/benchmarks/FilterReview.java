package dev.biscotti.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A request to a running Tomcat whose servlet sets or deletes cookies with {@code addCookie},
 * without the filter and with it. The difference is the cost of the filter: reviewing each line,
 * and everything else that it does for a response.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FilterReview {
  /** How many cookies the response has. */
  @Param({"1", "20", "200"})
  public int cookies = 1;

  private final FilterSite site = FilterSite.start();

  /** Requests each response once, so that a broken server ends the run. */
  @Setup
  public void start() throws IOException {
    for (String page : new String[] {deletedWithout(), deletedWith(), setWithout(), setWith()}) {
      if (FilterSite.lines(page).size() != cookies) {
        throw new IllegalStateException("not " + cookies + " cookies in " + page);
      }
    }
  }

  /** Stops the server. */
  @TearDown
  public void stop() throws LifecycleException, IOException {
    site.close();
  }

  /** Deletions, without the filter. */
  @Benchmark
  public String deletedWithout() throws IOException {
    return site.get(FilterSite.PLAIN, FilterSite.DELETE, cookies);
  }

  /** Deletions, with the filter. */
  @Benchmark
  public String deletedWith() throws IOException {
    return site.get(FilterSite.FILTERED, FilterSite.DELETE, cookies);
  }

  /** Cookies as they are declared, without the filter. */
  @Benchmark
  public String setWithout() throws IOException {
    return site.get(FilterSite.PLAIN, FilterSite.SET, cookies);
  }

  /** Cookies as they are declared, with the filter and the consent that they need. */
  @Benchmark
  public String setWith() throws IOException {
    return site.get(FilterSite.FILTERED, FilterSite.SET, cookies);
  }
}
