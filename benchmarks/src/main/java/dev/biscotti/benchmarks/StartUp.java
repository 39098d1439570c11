package dev.biscotti.benchmarks;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.CookieGuard;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The cost of a policy before the first request: creating its declarations, as the generated class
 * does, and everything derived from them. Measured once with warm code and once in a new JVM.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@AllowUndeclaredCookie(reason = "a policy made by hand, as large as wanted; nothing is sent")
public class StartUp {
  /** How many cookies the policy declares besides its consent record. */
  @Param({"20", "200"})
  public int cookies;

  /** In a warm JVM. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public CookieGuard warm() {
    return guard();
  }

  /** In a new JVM, class loading included. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public CookieGuard cold() {
    return guard();
  }

  private CookieGuard guard() {
    return CookieGuard.on(policy(), new BenchmarkExchange("lang=en"), Inputs.SETTINGS);
  }

  private DeployedPolicy policy() {
    CookieDeclaration consent =
        CookieDeclaration.essential("consent", Exemption.CONSENT_RECORD, "Records choices.")
            .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P6M"), false, ""))
            .build();
    return DeployedPolicy.of(
        PolicyDeclaration.of("start-up", LocalDate.of(2026, 6, 1))
            .consentRecord("consent")
            .categories(
                List.of(
                    CategoryDeclaration.builtIn(Category.ESSENTIAL),
                    CategoryDeclaration.builtIn(Category.ANALYTICS)))
            .cookies(
                Stream.concat(
                        Stream.of(consent), IntStream.range(0, cookies).mapToObj(StartUp::cookie))
                    .toList())
            .build());
  }

  private static CookieDeclaration cookie(int number) {
    return CookieDeclaration.consent(
            "cookie-" + number, Category.ANALYTICS, "Counts visitors of page " + number + ".")
        .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P13M"), false, ""))
        .build();
  }
}
