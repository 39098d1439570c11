package dev.biscotti.benchmarks;

import dev.biscotti.runtime.consent.ConsentTerms;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Only the record, with three categories, at its place in the header. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParseConsentRecord {
  private final String record = Inputs.consentRecord();
  private final String[] headers = Inputs.headers(BenchmarkCookies.CONSENT, record);
  private final int[] starts = starts();
  private final ConsentTerms terms = ConsentTerms.of(BenchmarkCookiesGuard.policy());
  private final int index = terms.index("analytics");
  private final PlainScan.Grant grant =
      PlainScan.Grant.of(BenchmarkCookiesGuard.policy(), "analytics");
  private final long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
  private int next;

  private int[] starts() {
    int[] found = new int[headers.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = headers[i].indexOf(record);
    }
    return found;
  }

  private int next() {
    next = (next + 1) % Inputs.HEADERS;
    return next;
  }

  /** All categories, by the rules of the record. */
  @Benchmark
  public boolean biscotti() {
    int i = next();
    long choices = terms.read(headers[i], starts[i], starts[i] + record.length(), today);
    return ConsentTerms.isGranted(terms.granted(choices), index);
  }

  /** One category. */
  @Benchmark
  public boolean floor() {
    int i = next();
    return PlainScan.isGranted(headers[i], starts[i], starts[i] + record.length(), grant, today);
  }
}
