package dev.biscotti.benchmarks;

import dev.biscotti.runtime.guard.ConsentGate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Every decision of a request after the first. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FurtherConsentCheck {
  private final String header = Inputs.headers(BenchmarkCookies.CONSENT, Inputs.consentRecord())[0];
  private final BenchmarkCookiesGuard cookies =
      BenchmarkCookiesGuard.on(new BenchmarkExchange(header), Inputs.SETTINGS);
  private final ConsentGate<BenchmarkCookiesGuard.VisitorCookie> gate = cookies.visitor();

  /** Asking a gate again. */
  @Benchmark
  public boolean biscottiGate() {
    return gate.isGranted();
  }

  /** Asking the guard for the gate, and the gate. */
  @Benchmark
  public boolean biscotti() {
    return cookies.visitor().isGranted();
  }

  /** By the category's name. */
  @Benchmark
  public boolean biscottiByName() {
    return cookies.consent().granted("analytics");
  }
}
