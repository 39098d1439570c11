package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.EssentialBasis;
import dev.biscotti.annotations.Relation;
import dev.biscotti.annotations.Signal;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.processor.testing.Project;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declared facts about the policy itself, its providers and its categories. */
class StatedFactsTest {
  @TempDir Path folder;

  private Project.Result compile(String policy, String provider, String category) {
    return new Project(folder)
        .write(
            "shop/Cookies.java",
            """
            package shop;

            import dev.biscotti.annotations.*;

            @CookiePolicy(id = "shop", site = "shop.example", controller = "Shop AB",
                contact = "privacy@shop.example", effective = "2026-06-01", %s
                consentRecord = "__Host-consent",
                providers = @Provider(id = "counter", name = "Counter Inc.",
                    privacyPolicy = "https://counter.example/privacy", %s dataLocation = "USA"),
                categories = @ConsentCategory(id = Category.ANALYTICS%s))
            public final class Cookies {
              @EssentialCookie(because = Exemption.CONSENT_RECORD,
                  purpose = "Records your cookie choices.", maxAge = "P6M")
              static final String CONSENT = "__Host-consent";

              @ConsentCookie(category = Category.ANALYTICS, provider = "counter",
                  purpose = "Counts returning visitors.", maxAge = "P13M")
              static final String VISITOR = "_visitor";
            }
            """
                .formatted(policy, provider, category))
        .compile("shop/Cookies.java");
  }

  private PolicyDeclaration inventory() throws Exception {
    Project project = new Project(folder);
    return InventoryReader.read(project.output("META-INF/biscotti/shop/inventory.json")).policy();
  }

  @Test
  void areReadIntoTheInventoryAndWhatTheApplicationReads() throws Exception {
    Project.Result result =
        compile(
            """
            address = "Storgatan 1, Stockholm", dataProtectionOfficer = "dpo@shop.example",
            countries = {"SE", "DE"}, essentialBasis = EssentialBasis.CONTRACT,
            """,
            "relation = Relation.PROCESSOR, transfer = \"Standard contractual clauses.\",",
            ", signals = {Signal.ANALYTICS_STORAGE, Signal.AD_USER_DATA}");

    assertThat(result.success()).as(result.text()).isTrue();
    PolicyDeclaration policy = inventory();
    assertThat(policy.address()).isEqualTo("Storgatan 1, Stockholm");
    assertThat(policy.dataProtectionOfficer()).isEqualTo("dpo@shop.example");
    assertThat(policy.countries()).containsExactly("SE", "DE");
    assertThat(policy.essentialBasis()).isEqualTo(EssentialBasis.CONTRACT);
    ProviderDeclaration provider = policy.providers().get(0);
    assertThat(provider.relation()).isEqualTo(Relation.PROCESSOR);
    assertThat(provider.transfer()).isEqualTo("Standard contractual clauses.");
    assertThat(policy.category("analytics").orElseThrow().signals())
        .containsExactly(Signal.AD_USER_DATA, Signal.ANALYTICS_STORAGE);
    assertThat(policy.category("marketing").orElseThrow().signals())
        .contains(Signal.AD_PERSONALIZATION);
    assertThat(new Project(folder).output("shop/CookiesGuard.java"))
        .contains(".withSignals(List.of(Signal.AD_USER_DATA, Signal.ANALYTICS_STORAGE))");
    assertThat(new Project(folder).output("META-INF/biscotti/shop/texts.properties").lines())
        .contains(
            "provider.counter.relation=PROCESSOR",
            "provider.counter.transfer=Standard contractual clauses.",
            "policy.countries.1=SE",
            "policy.countries.2=DE",
            "policy.essentialBasis=CONTRACT");
  }

  @Test
  void areNowhereIfNotStated() throws Exception {
    assertThat(compile("", "", "").success()).isTrue();

    PolicyDeclaration policy = inventory();
    assertThat(policy.essentialBasis()).isEqualTo(EssentialBasis.NOT_STATED);
    assertThat(policy.providers().get(0).relation()).isEqualTo(Relation.NOT_STATED);
    assertThat(policy.category("analytics").orElseThrow().signals())
        .isEqualTo(List.of(Signal.ANALYTICS_STORAGE));
    assertThat(new Project(folder).output("META-INF/biscotti/shop/inventory.json"))
        .doesNotContain("NOT_STATED");
  }

  @Test
  void malformedOnesAreErrors() {
    Project.Result result =
        compile("dataProtectionOfficer = \"Anna\", countries = {\"SE\", \"Germany\"},", "", "");

    assertThat(result.success()).isFalse();
    assertThat(result.text())
        .contains("dataProtectionOfficer = \"Anna\"", "countries = \"Germany\"")
        .doesNotContain("countries = \"SE\"");
  }
}
