package dev.biscotti.benchmarks;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.runtime.codec.SetCookieWriter;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One Set-Cookie line with every attribute and a lifetime. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@AllowUndeclaredCookie(reason = "other libraries set the declared cookie, to be measured")
public class SetCookieWithLifetime {
  private final String[] values = Inputs.values();
  private final BenchmarkExchange exchange = new BenchmarkExchange("lang=en");
  private final BenchmarkCookiesGuard cookies = BenchmarkCookiesGuard.on(exchange, Inputs.SETTINGS);
  private final CookieDeclaration declaration =
      BenchmarkCookiesGuard.policy().rules().cookies().stream()
          .filter(cookie -> cookie.name().text().equals(BenchmarkCookies.LOGIN))
          .findFirst()
          .orElseThrow();
  private final SetCookieWriter writer = SetCookieWriter.of(declaration);
  private final String prefix = BenchmarkCookies.LOGIN + "=";
  private final String suffix =
      writer
          .delete(BenchmarkCookies.LOGIN)
          .replace(
              BenchmarkCookies.LOGIN + "=; Max-Age=0",
              "; Max-Age=" + BenchmarkCookies.LIFETIME_SECONDS);
  private int next;

  private String value() {
    next = (next + 1) % Inputs.VALUES;
    return values[next];
  }

  /** What an application writes, in a request that has its guard. */
  @Benchmark
  public String biscotti() {
    cookies.login().set(value());
    return exchange.line();
  }

  /** The same with a new guard, as for the first cookie of a request. */
  @Benchmark
  public String biscottiNewGuard() {
    BenchmarkExchange fresh = new BenchmarkExchange("lang=en");
    BenchmarkCookiesGuard.on(fresh, Inputs.SETTINGS).login().set(value());
    return fresh.line();
  }

  /** Only the line, which is what the other libraries do. */
  @Benchmark
  public String biscottiLine() {
    return writer.set(BenchmarkCookies.LOGIN, value());
  }

  /** A checked value between two precomputed parts. */
  @Benchmark
  public String floor() {
    return PlainScan.join(prefix, value(), suffix);
  }

  /** Built and encoded. */
  @Benchmark
  public String netty() {
    return NettyCookies.line(BenchmarkCookies.LOGIN, value(), BenchmarkCookies.LIFETIME_SECONDS);
  }

  /** Reuses one cookie and changes its value. */
  @Benchmark
  public String nettyPrebuilt() {
    return NettyCookies.line(prebuilt, value());
  }

  private final io.netty.handler.codec.http.cookie.Cookie prebuilt =
      NettyCookies.cookie(BenchmarkCookies.LOGIN, "", BenchmarkCookies.LIFETIME_SECONDS);

  /** HttpCookie, and the line from HttpCookieUtils. */
  @Benchmark
  public String jetty() {
    return JettyCookies.line(BenchmarkCookies.LOGIN, value(), BenchmarkCookies.LIFETIME_SECONDS);
  }

  /** A servlet cookie, and the line from Rfc6265CookieProcessor. */
  @Benchmark
  public String tomcat() {
    return TomcatCookies.line(BenchmarkCookies.LOGIN, value(), BenchmarkCookies.LIFETIME_SECONDS);
  }

  /** ResponseCookie. */
  @Benchmark
  public String spring() {
    return SpringCookies.line(BenchmarkCookies.LOGIN, value(), BenchmarkCookies.LIFETIME_SECONDS);
  }

  /** NewCookie, which has neither Partitioned nor Expires. */
  @Benchmark
  public String jersey() {
    return JerseyCookies.line(BenchmarkCookies.LOGIN, value(), BenchmarkCookies.LIFETIME_SECONDS);
  }
}
