package dev.biscotti.runtime.consent;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.consent.ConsentRecord.Entry;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Terms of made-up policies, and records that answer them. */
final class Answers {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  static final Revision REVISION = new Revision(5, 0x5eed);

  private Answers() {}

  static CategoryDeclaration category(String id, Regime regime, Revision revision) {
    return new CategoryDeclaration(id, "", "", "", regime, revision);
  }

  static ConsentTerms terms(CategoryDeclaration... categories) {
    return ConsentTerms.of(policy(categories));
  }

  static DeployedPolicy policy(CategoryDeclaration... categories) {
    return DeployedPolicy.of(
        PolicyDeclaration.of("p", TODAY)
            .consentRecord("choices")
            .cookies(
                List.of(
                    CookieDeclaration.essential("choices", Exemption.CONSENT_RECORD, "Choices.")
                        .lifetime(
                            new Lifetime.Lasting(
                                LifetimePeriod.parse("P6M").orElseThrow(), false, ""))
                        .build()))
            .categories(
                Stream.concat(
                        Stream.of(CategoryDeclaration.builtIn("essential")),
                        Arrays.stream(categories))
                    .toList())
            .build());
  }

  static String record(LocalDate day, Entry... entries) {
    return new ConsentRecord(
            RecordIssuer.of(DeployedPolicy.of(PolicyDeclaration.of("p", TODAY).build())),
            day,
            Arrays.stream(entries).sorted(Comparator.comparingInt(Entry::tag)).toList(),
            List.of())
        .text();
  }

  static Entry yes(String category, Revision revision) {
    return new Entry(ConsentRecord.tag(category), true, revision);
  }

  static Entry no(String category, Revision revision) {
    return new Entry(ConsentRecord.tag(category), false, revision);
  }

  static Choice choice(ConsentTerms terms, String record, String category) {
    return ConsentTerms.choice(read(terms, record), terms.index(category));
  }

  static boolean granted(ConsentTerms terms, String record, String category) {
    return ConsentTerms.isGranted(terms.granted(read(terms, record)), terms.index(category));
  }

  static long read(ConsentTerms terms, String record) {
    return terms.read(record, 0, record.length(), TODAY.toEpochDay());
  }
}
