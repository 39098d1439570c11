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

  /** Leaves out what a lock does not keep, and normalises the texts of what it does. */
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
   * A cookie without what a lock does not keep.
   *
   * @param cookie a declaration
   * @return one whose texts are normalised
   */
  public static CookieDeclaration of(CookieDeclaration cookie) {
    return CookieFact.pass(cookie, COOKIE);
  }

  /**
   * A provider without what a lock does not keep.
   *
   * @param provider a declaration
   * @return one whose texts are normalised
   */
  public static ProviderDeclaration of(ProviderDeclaration provider) {
    return ProviderFact.pass(provider, PROVIDER);
  }

  /**
   * A category without what a lock does not keep.
   *
   * @param category a declaration
   * @return one without words and revision
   */
  public static CategoryDeclaration of(CategoryDeclaration category) {
    Map<Fact, Object> unstated = FactValues.of(CategoryDeclaration.builtIn(category.id()));
    return CategoryFact.pass(category, new Pass(unstated));
  }

  /**
   * Whether two cookies differ in nothing that a consent is given for.
   *
   * @param one what {@link #of(CookieDeclaration)} returned
   * @param other the same of another
   * @return true if no fact differs that is {@linkplain Fact.Trait#MATERIAL material}
   */
  public static boolean isSame(CookieDeclaration one, CookieDeclaration other) {
    return isSameThing(one, other) && MaterialFacts.of(one).equals(MaterialFacts.of(other));
  }

  /**
   * Whether two providers differ in nothing that a consent is given for.
   *
   * @param one what {@link #of(ProviderDeclaration)} returned
   * @param other the same of another
   * @return true if no fact differs that is {@linkplain Fact.Trait#MATERIAL material}
   */
  public static boolean isSame(ProviderDeclaration one, ProviderDeclaration other) {
    return one.id().equals(other.id()) && MaterialFacts.of(one).equals(MaterialFacts.of(other));
  }

  /**
   * Whether two categories differ in nothing that a consent is given for.
   *
   * @param one what {@link #of(CategoryDeclaration)} returned
   * @param other the same of another
   * @return true if no fact differs that is {@linkplain Fact.Trait#MATERIAL material}
   */
  public static boolean isSame(CategoryDeclaration one, CategoryDeclaration other) {
    return one.id().equals(other.id()) && MaterialFacts.of(one).equals(MaterialFacts.of(other));
  }

  /**
   * Whether two declarations have one name in one kind of storage.
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
   * Whether two periods are one length of time: {@code P1D} and {@code PT24H}.
   *
   * @param one a period
   * @param other another
   * @return true if so
   */
  public static boolean isSame(LifetimePeriod one, LifetimePeriod other) {
    return one.shortest().equals(other.shortest()) && one.longest().equals(other.longest());
  }
}
