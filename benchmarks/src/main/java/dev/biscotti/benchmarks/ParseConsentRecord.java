package dev.biscotti.benchmarks;

import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The record alone, of three categories, where it stands in the header. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParseConsentRecord {
  private static final CategoryDeclaration CATEGORY =
      BenchmarkCookiesGuard.policy().categories().stream()
          .filter(category -> category.id().equals("analytics"))
          .findFirst()
          .orElseThrow();

  private final String record = Inputs.consentRecord();
  private final String[] headers = Inputs.headers(BenchmarkCookies.CONSENT, record);
  private final int[] starts = starts();
  private final ConsentTerms terms = ConsentTerms.of(BenchmarkCookiesGuard.policy());
  private final int index = terms.index("analytics");
  private final int tag = ConsentRecord.tag(CATEGORY.id());
  private final int yes = 1 << 23 | CATEGORY.revision().code();
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
    return PlainScan.isGranted(headers[i], starts[i], starts[i] + record.length(), tag, yes, today);
  }
}
