package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CategoryFact;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactPass;
import dev.biscotti.runtime.declaration.FactValues;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.Prose;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderFact;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a lock keeps of a declaration: the facts that a consent depends on, as visitors read them.
 */
public final class LockedFacts {
  private static final Pass COOKIE = new Pass(FactValues.of(CookieFact.UNSTATED));
  private static final Pass PROVIDER = new Pass(FactValues.of(ProviderFact.UNSTATED));

  private LockedFacts() {}

  /** Drops the facts that a lock does not keep, and normalises the texts of the others. */
  private record Pass(Map<Fact, Object> unstated) implements FactPass<RuntimeException> {
    @Override
    @SuppressWarnings("unchecked") // one fact has values of one type
    public <V> V value(Fact fact, V value) {
      return fact.isLocked() ? value : (V) unstated.getOrDefault(fact, value);
    }

    @Override
    public String words(Fact fact, String value) {
      return text(fact, Prose.normalised(value));
    }

    @Override
    public List<String> listOfWords(Fact fact, List<String> value) {
      SortedSet<String> texts = new TreeSet<>();
      for (String text : value) {
        texts.add(Prose.normalised(text));
      }
      return texts(fact, List.copyOf(texts));
    }

    @Override
    public <E extends Enum<E>> List<E> constants(Fact fact, Class<E> type, List<E> value) {
      return value(fact, List.copyOf(new TreeSet<>(value)));
    }

    @Override
    public Lifetime lifetime(Fact fact, Lifetime value) {
      return value(fact, value.withTexts((member, text) -> Prose.normalised(text)));
    }
  }

  /**
   * Reduces a cookie to the facts that a lock keeps.
   *
   * @param cookie a declaration
   * @return the declaration with these facts only, its texts normalised
   */
  public static CookieDeclaration of(CookieDeclaration cookie) {
    return CookieFact.pass(cookie, COOKIE);
  }

  /**
   * Reduces a provider to the facts that a lock keeps.
   *
   * @param provider a declaration
   * @return the declaration with these facts only, its texts normalised
   */
  public static ProviderDeclaration of(ProviderDeclaration provider) {
    return ProviderFact.pass(provider, PROVIDER);
  }

  /**
   * Reduces a category to the facts that a lock keeps.
   *
   * @param category a declaration
   * @return the declaration without texts and revision
   */
  public static CategoryDeclaration of(CategoryDeclaration category) {
    Map<Fact, Object> unstated = FactValues.of(CategoryDeclaration.builtIn(category.id()));
    return CategoryFact.pass(category, new Pass(unstated));
  }

  /**
   * Whether two cookies agree in all facts that a consent depends on.
   *
   * @param one what {@link #of(CookieDeclaration)} returned
   * @param other what it returned for the other
   * @return true if no {@linkplain Fact.Trait#MATERIAL material} fact differs
   */
  public static boolean isSame(CookieDeclaration one, CookieDeclaration other) {
    return isSameThing(one, other) && MaterialFacts.of(one).equals(MaterialFacts.of(other));
  }

  /**
   * Whether two providers agree in all facts that a consent depends on.
   *
   * @param one what {@link #of(ProviderDeclaration)} returned
   * @param other what it returned for the other
   * @return true if no {@linkplain Fact.Trait#MATERIAL material} fact differs
   */
  public static boolean isSame(ProviderDeclaration one, ProviderDeclaration other) {
    return one.id().equals(other.id()) && MaterialFacts.of(one).equals(MaterialFacts.of(other));
  }

  /**
   * Whether two categories agree in all facts that a consent depends on.
   *
   * @param one what {@link #of(CategoryDeclaration)} returned
   * @param other what it returned for the other
   * @return true if no {@linkplain Fact.Trait#MATERIAL material} fact differs
   */
  public static boolean isSame(CategoryDeclaration one, CategoryDeclaration other) {
    return one.id().equals(other.id()) && MaterialFacts.of(one).equals(MaterialFacts.of(other));
  }

  /**
   * Whether two declarations have the same name in the same kind of storage.
   *
   * @param one a declaration
   * @param other another
   * @return true if so
   */
  public static boolean isSameThing(CookieDeclaration one, CookieDeclaration other) {
    return one.name().text().equals(other.name().text())
        && one.name().getClass().equals(other.name().getClass())
        && one.storage() == other.storage();
  }

  /**
   * Whether two periods have the same length, such as {@code P1D} and {@code PT24H}.
   *
   * @param one a period
   * @param other another
   * @return true if so
   */
  public static boolean isSame(LifetimePeriod one, LifetimePeriod other) {
    return one.shortest().equals(other.shortest()) && one.longest().equals(other.longest());
  }
}
