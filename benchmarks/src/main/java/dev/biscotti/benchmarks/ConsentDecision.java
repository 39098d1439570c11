package dev.biscotti.benchmarks;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The first decision of a request: may a cookie of this category be set? The visitor's choice is in
 * the 15th of 20 cookies.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConsentDecision {
  private final String[] headers = Inputs.headers(BenchmarkCookies.CONSENT, Inputs.consentRecord());
  private final String[] plainHeaders =
      Inputs.headers(BenchmarkCookies.CONSENT, Inputs.PLAIN_CHOICES);
  private final TomcatCookies tomcat = new TomcatCookies(plainHeaders);
  private final PlainScan.Grant grant =
      PlainScan.Grant.of(BenchmarkCookiesGuard.policy(), "analytics");
  private final Clock clock = Clock.systemUTC();
  private int next;

  private int next() {
    next = (next + 1) % Inputs.HEADERS;
    return next;
  }

  /** What an application writes: creates the request's guard and asks the gate. */
  @Benchmark
  public boolean biscotti() {
    BenchmarkExchange exchange = new BenchmarkExchange(headers[next()]);
    return BenchmarkCookiesGuard.on(exchange, Inputs.SETTINGS).visitor().isGranted();
  }

  /** The same by the category's name. */
  @Benchmark
  public boolean biscottiByName() {
    BenchmarkExchange exchange = new BenchmarkExchange(headers[next()]);
    return BenchmarkCookiesGuard.on(exchange, Inputs.SETTINGS).consent().granted("analytics");
  }

  /** Reads all pairs, so that a second copy is noticed, and reads and checks the record. */
  @Benchmark
  public boolean floor() {
    String line = headers[next()];
    long span = PlainScan.sole(line, BenchmarkCookies.CONSENT);
    long today = Math.floorDiv(clock.millis(), 86_400_000L);
    return span >= 0 && PlainScan.isGranted(line, (int) (span >>> 32), (int) span, grant, today);
  }

  /** decodeAll, and the choice split by hand. */
  @Benchmark
  public boolean netty() {
    return chosen(NettyCookies.find(plainHeaders[next()], BenchmarkCookies.CONSENT));
  }

  /** The cookie processor, and the choice split by hand. */
  @Benchmark
  public boolean tomcat() {
    return chosen(tomcat.find(next(), BenchmarkCookies.CONSENT));
  }

  private static boolean chosen(String choices) {
    for (String choice : choices.split("\\.", -1)) {
      if (choice.equals("analytics:1")) {
        return true;
      }
    }
    return false;
  }
}
