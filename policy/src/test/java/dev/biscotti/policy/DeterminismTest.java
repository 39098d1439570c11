package dev.biscotti.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.MaterialDigest;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal declarations produce equal bytes on every machine. */
@Isolated // changes the default locale and time zone
@Tag("slow")
class DeterminismTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone timeZone = TimeZone.getDefault();

  @AfterEach
  void restoreDefaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(timeZone);
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Pacific/Kiritimati",
    "ar-EG-u-nu-arab, Pacific/Pago_Pago",
    "th-TH-u-ca-buddhist, Asia/Bangkok",
    "hi-IN-u-nu-deva, Asia/Kolkata",
    "de-DE, Europe/Berlin",
    "und, UTC",
  })
  void neitherLocaleNorTimeZoneMatters(String tag, String zone) {
    LockedPolicy policy = ExamplePolicies.storefront();
    List<GeneratedDocument> documents = PolicyDocuments.of(policy);
    Revision revision = MaterialDigest.revisionOf(policy.declaration(), Category.ANALYTICS);

    Locale.setDefault(Locale.forLanguageTag(tag));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));

    assertThat(PolicyDocuments.of(ExamplePolicies.storefront())).isEqualTo(documents);
    assertThat(
            MaterialDigest.revisionOf(
                ExamplePolicies.storefront().declaration(), Category.ANALYTICS))
        .isEqualTo(revision);
  }
}
