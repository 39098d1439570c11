package dev.biscotti.runtime.declaration;

import java.util.List;
import java.util.Map;

/**
 * Reduces a declaration to what {@linkplain Fact.Trait#GUARD the guard needs}, which is what
 * generated code contains.
 *
 * @param unstated the values of a declaration that states nothing
 */
public record GuardFacts(Map<Fact, Object> unstated) implements FactPass<RuntimeException> {
  private static final GuardFacts COOKIE = new GuardFacts(FactValues.of(CookieFact.UNSTATED));
  private static final GuardFacts POLICY = new GuardFacts(FactValues.of(PolicyFact.UNSTATED));

  /**
   * A policy without texts, and without what only its page shows.
   *
   * @param policy a complete declaration
   * @return the part that the guard needs
   */
  public static PolicyDeclaration of(PolicyDeclaration policy) {
    return PolicyFact.pass(policy, POLICY).toBuilder()
        .providers(List.of())
        .categories(policy.categories().stream().map(GuardFacts::of).toList())
        .authorities(List.of())
        .sections(List.of())
        .cookies(policy.cookies().stream().map(GuardFacts::of).toList())
        .build();
  }

  /**
   * A cookie without texts, and without what only the page shows.
   *
   * @param cookie a complete declaration
   * @return the part that the guard needs
   */
  public static CookieDeclaration of(CookieDeclaration cookie) {
    return CookieFact.pass(cookie, COOKIE);
  }

  private static CategoryDeclaration of(CategoryDeclaration category) {
    Map<Fact, Object> unstated = FactValues.of(CategoryDeclaration.builtIn(category.id()));
    return CategoryFact.pass(category, new GuardFacts(unstated));
  }

  @Override
  @SuppressWarnings("unchecked") // one fact has values of one type
  public <V> V value(Fact fact, V value) {
    return fact.is(Fact.Trait.GUARD) ? value : (V) unstated.getOrDefault(fact, value);
  }

  @Override
  public Lifetime lifetime(Fact fact, Lifetime value) {
    return value.withTexts((member, text) -> "");
  }
}
