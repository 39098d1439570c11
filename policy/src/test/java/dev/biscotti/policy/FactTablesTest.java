package dev.biscotti.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CategoryFact;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactPass;
import dev.biscotti.runtime.declaration.FactValues;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyFact;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderFact;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A pass through the tables of facts visits each fact once and reads it back. */
class FactTablesTest {
  private static final PolicyDeclaration POLICY = EverythingStated.POLICY;
  private static final ProviderDeclaration PROVIDER = POLICY.providers().get(0);
  private static final CategoryDeclaration CATEGORY = POLICY.categories().get(0);

  private record Unchanged() implements FactPass<RuntimeException> {}

  @Test
  void aPassThatChangesNothingReturnsTheSameDeclaration() {
    for (CookieDeclaration cookie : POLICY.cookies()) {
      assertThat(CookieFact.pass(cookie, new Unchanged())).isEqualTo(cookie);
    }
    assertThat(ProviderFact.pass(PROVIDER, new Unchanged())).isEqualTo(PROVIDER);
    assertThat(CategoryFact.pass(CATEGORY, new Unchanged())).isEqualTo(CATEGORY);
    assertThat(PolicyFact.pass(POLICY, new Unchanged())).isEqualTo(POLICY);
  }

  @Test
  void eachTableIsWalkedCompletely() {
    Set<Fact> cookies = new HashSet<>();
    POLICY.cookies().forEach(cookie -> cookies.addAll(FactValues.of(cookie).keySet()));

    assertThat(cookies).containsExactlyInAnyOrder(CookieFact.values());
    assertThat(FactValues.of(PROVIDER)).containsOnlyKeys(ProviderFact.values());
    assertThat(FactValues.of(CATEGORY)).containsOnlyKeys(CategoryFact.values());
    assertThat(FactValues.of(POLICY)).containsOnlyKeys(PolicyFact.values());
  }

  /** Otherwise the tests that use the example would not notice a missing fact. */
  @Test
  void theExampleStatesEachFact() {
    Map<Fact, Object> cookie = FactValues.of(CookieFact.UNSTATED);
    for (CookieDeclaration stated : POLICY.cookies()) {
      Map<Fact, Object> facts = FactValues.of(stated);
      List<Fact> same =
          facts.keySet().stream().filter(one -> facts.get(one).equals(cookie.get(one))).toList();
      assertThat(same).isSubsetOf(CookieFact.CATEGORY, CookieFact.PATTERN, CookieFact.PLACEHOLDER);
    }
    assertStated(FactValues.of(PROVIDER), FactValues.of(ProviderFact.UNSTATED));
    assertStated(FactValues.of(POLICY), FactValues.of(PolicyFact.UNSTATED));
    assertStated(FactValues.of(CATEGORY), FactValues.of(CategoryDeclaration.builtIn("")));
  }

  private static void assertStated(Map<Fact, Object> facts, Map<Fact, Object> unstated) {
    facts.forEach((fact, value) -> assertThat(value).isNotEqualTo(unstated.get(fact)));
  }

  @Test
  void anInventoryHoldsEveryFact() throws Exception {
    assertThat(InventoryReader.read(InventoryDocument.of(POLICY)).policy()).isEqualTo(POLICY);
  }

  @Test
  void anInventoryOmitsLaterFactsThatAreNotStated() {
    String inventory = InventoryDocument.of(ExamplePolicies.storefront().declaration());

    for (String name : List.of("relation", "transfer", "signals", "countries", "essentialBasis")) {
      assertThat(inventory).doesNotContain("\"" + name + "\"");
    }
  }
}
