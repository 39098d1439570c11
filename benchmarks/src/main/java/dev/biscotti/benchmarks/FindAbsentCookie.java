package dev.biscotti.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Looks for one cookie in a line of 20 others. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FindAbsentCookie {
  private final String[] headers = Inputs.headers("other-theme2", Inputs.values()[0]);
  private final TomcatCookies tomcat = new TomcatCookies(headers);
  private final BenchmarkCookiesGuard[] guards =
      Arrays.stream(headers)
          .map(header -> BenchmarkCookiesGuard.on(new BenchmarkExchange(header), Inputs.SETTINGS))
          .toArray(BenchmarkCookiesGuard[]::new);
  private int next;

  private int next() {
    next = (next + 1) % Inputs.HEADERS;
    return next;
  }

  /** What an application writes, in a request that has its guard. */
  @Benchmark
  public String biscotti() {
    return guards[next()].theme().get().orElse("");
  }

  /** The same with a new guard, as for the first cookie of a request. */
  @Benchmark
  public String biscottiNewGuard() {
    BenchmarkExchange fresh = new BenchmarkExchange(headers[next()]);
    return BenchmarkCookiesGuard.on(fresh, Inputs.SETTINGS).theme().get().orElse("");
  }

  /** Goes from pair to pair and stops at the first match. */
  @Benchmark
  public String floor() {
    return PlainScan.first(headers[next()], BenchmarkCookies.THEME);
  }

  /** Reads all pairs, so that a second copy is noticed, and checks the value. */
  @Benchmark
  public String floorChecked() {
    return PlainScan.soleChecked(headers[next()], BenchmarkCookies.THEME);
  }

  /** ServerCookieDecoder.decodeAll. */
  @Benchmark
  public String netty() {
    return NettyCookies.find(headers[next()], BenchmarkCookies.THEME);
  }

  /** CookieParser. */
  @Benchmark
  public String jetty() {
    return JettyCookies.find(headers[next()], BenchmarkCookies.THEME);
  }

  /** Rfc6265CookieProcessor, octets in, recycled cookies. */
  @Benchmark
  public String tomcat() {
    return tomcat.find(next(), BenchmarkCookies.THEME);
  }

  /** HttpHeaderReader.readCookies. */
  @Benchmark
  public String jersey() {
    return JerseyCookies.find(headers[next()], BenchmarkCookies.THEME);
  }
}
