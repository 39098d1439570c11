package dev.biscotti.runtime.declaration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the values of a declaration's facts, to write or compare them. */
public final class FactValues implements FactPass<RuntimeException> {
  private final Map<Fact, Object> values = new LinkedHashMap<>();

  private FactValues() {}

  /**
   * The facts of a cookie.
   *
   * @param cookie the declaration
   * @return the value of each fact, in the order of the inventory
   */
  public static Map<Fact, Object> of(CookieDeclaration cookie) {
    FactValues facts = new FactValues();
    CookieFact.pass(cookie, facts);
    return Collections.unmodifiableMap(facts.values);
  }

  /**
   * The facts of a provider.
   *
   * @param provider the declaration
   * @return the value of each fact, in the order of the inventory
   */
  public static Map<Fact, Object> of(ProviderDeclaration provider) {
    FactValues facts = new FactValues();
    ProviderFact.pass(provider, facts);
    return Collections.unmodifiableMap(facts.values);
  }

  /**
   * The facts of a category.
   *
   * @param category the declaration
   * @return the value of each fact, in the order of the inventory
   */
  public static Map<Fact, Object> of(CategoryDeclaration category) {
    FactValues facts = new FactValues();
    CategoryFact.pass(category, facts);
    return Collections.unmodifiableMap(facts.values);
  }

  /**
   * The facts of a policy itself, without the declarations in it.
   *
   * @param policy the declaration
   * @return the value of each fact, in the order of the inventory
   */
  public static Map<Fact, Object> of(PolicyDeclaration policy) {
    FactValues facts = new FactValues();
    PolicyFact.pass(policy, facts);
    return Collections.unmodifiableMap(facts.values);
  }

  @Override
  public <V> V value(Fact fact, V value) {
    values.put(fact, value);
    return value;
  }
}
