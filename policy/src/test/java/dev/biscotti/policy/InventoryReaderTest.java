package dev.biscotti.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.policy.inventory.Inventory;
import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InventoryReaderTest {
  private static final PolicyDeclaration NONE =
      PolicyDeclaration.of("none", LocalDate.of(2026, 1, 1)).build();

  static Stream<PolicyDeclaration> policies() {
    return Stream.of(
        ExamplePolicies.kontra().declaration(),
        ExamplePolicies.aktara().declaration(),
        ExamplePolicies.storefront().declaration(),
        ExamplePolicies.large(200),
        LanguagesTest.POLICY,
        NONE);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void readsWhatWasWritten(PolicyDeclaration policy) throws Exception {
    Inventory inventory = InventoryReader.read(InventoryDocument.of(policy));

    assertThat(inventory.policy()).isEqualTo(policy);
    assertThat(inventory.cookiesKnown()).isTrue();
  }

  @Test
  void ignoresUnknownMembers() throws Exception {
    String later =
        InventoryDocument.of(ExamplePolicies.storefront().declaration())
            .replace(
                "\"schemaVersion\" : 1,", "\"schemaVersion\" : 1, \"x\" : {\"y\" : [1.5, null]},")
            .replace("\"purpose\" :", "\"mood\" : [ { } ], \"purpose\" :");

    assertThat(InventoryReader.read(later).policy())
        .isEqualTo(
            InventoryReader.read(InventoryDocument.of(ExamplePolicies.storefront().declaration()))
                .policy());
  }

  @Test
  void anEmptyListMeansNoCookiesAndAMissingListMeansUnknown() throws Exception {
    String none = InventoryDocument.of(NONE);
    String unknown = none.replace("\"cookies\" : [ ],", "");

    assertThat(InventoryReader.read(none).cookiesKnown()).isTrue();
    assertThat(InventoryReader.read(unknown).cookiesKnown()).isFalse();
    assertThat(
            InventoryReader.read(none.replace("\"cookies\" : [ ]", "\"cookies\" : null"))
                .cookiesKnown())
        .isFalse();
  }

  @Test
  void aMissingMemberWasNotStated() throws Exception {
    String little =
        """
        {"schemaVersion": 1, "policy": {"id": "none", "effective": "2026-01-01"},
         "cookies": [{"name": "a", "category": "analytics"}]}
        """;

    assertThat(InventoryReader.read(little).policy().cookies().get(0).attributes().path())
        .isEqualTo("/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"schemaVersion\": 2} | schemaVersion: is 2, and this release reads 1 to 1",
        "{} | schemaVersion: is 0",
        "{\"schemaVersion\": \"1\"} | schemaVersion: is no whole number",
        "{\"schemaVersion\": 1} | policy: is missing",
        "{\"schemaVersion\": 1, \"policy\": []} | policy: is no object",
        "{\"schemaVersion\": 1, \"policy\": {\"id\": \"x\"}} | policy.effective: is missing",
        "[] | inventory: is no object",
        "`` | inventory: it is empty",
        "{\"schemaVersion\": 1, | line 1: ",
        "{} {} | inventory: something follows its end",
      })
  void aMalformedInventoryIsReportedWithThePlace(String json, String message) {
    assertThatThrownBy(() -> InventoryReader.read(json))
        .isInstanceOf(InventoryFormatException.class)
        .hasMessageStartingWith(message.stripTrailing());
  }

  @Test
  void aMalformedCookieIsReportedWithItsPlace() {
    String wrong =
        InventoryDocument.of(ExamplePolicies.storefront().declaration())
            .replaceFirst("\"LAX\"", "\"LAZY\"");

    assertThatThrownBy(() -> InventoryReader.read(wrong))
        .isInstanceOf(InventoryFormatException.class)
        .hasMessageMatching("cookies\\[\\d+].attributes.sameSite: is no samesite: LAZY");
  }
}
