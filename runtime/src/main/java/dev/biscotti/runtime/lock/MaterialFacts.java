package dev.biscotti.runtime.lock;

import dev.biscotti.annotations.Relation;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CategoryFact;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactValues;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts that a consent is given for, as texts in the order of the tables of facts. Texts are
 * equal if a visitor would see no difference.
 */
final class MaterialFacts {
  private static final Map<Fact, Object> COOKIE = FactValues.of(CookieFact.UNSTATED);
  private static final Map<Fact, Object> PROVIDER = FactValues.of(ProviderFact.UNSTATED);

  private MaterialFacts() {}

  /** The material facts of a cookie that is {@linkplain LockedFacts#of locked}. */
  static Map<Fact, List<String>> of(CookieDeclaration told) {
    return of(Arrays.asList(CookieFact.values()), FactValues.of(told), COOKIE);
  }

  /** The material facts of a provider that is {@linkplain LockedFacts#of locked}. */
  static Map<Fact, List<String>> of(ProviderDeclaration told) {
    return of(Arrays.asList(ProviderFact.values()), FactValues.of(told), PROVIDER);
  }

  /** The material facts of a category that is {@linkplain LockedFacts#of locked}. */
  static Map<Fact, List<String>> of(CategoryDeclaration told) {
    return of(
        Arrays.asList(CategoryFact.values()),
        FactValues.of(told),
        FactValues.of(CategoryDeclaration.builtIn(told.id())));
  }

  private static Map<Fact, List<String>> of(
      List<? extends Fact> table, Map<Fact, Object> values, Map<Fact, Object> unstated) {
    Map<Fact, List<String>> facts = new LinkedHashMap<>();
    for (Fact fact : table) {
      Object value = values.getOrDefault(fact, "");
      if (fact.is(Fact.Trait.MATERIAL) && !isAbsent(fact, value, unstated)) {
        facts.put(fact, texts(fact, value));
      }
    }
    return facts;
  }

  private static boolean isAbsent(Fact fact, Object value, Map<Fact, Object> unstated) {
    return fact.is(Fact.Trait.LATER)
        && (value.equals(unstated.get(fact)) || value == Relation.PROCESSOR);
  }

  private static List<String> texts(Fact fact, Object value) {
    if (fact == CookieFact.PATTERN) {
      return List.of(value.equals(true) ? "Pattern" : "Exact"); // as in the first digests
    }
    if (fact == CookieFact.SAME_SITE) {
      return List.of(Boolean.toString(value == SameSite.NONE));
    }
    if (fact == ProviderFact.RELATION) {
      return List.of("own purposes");
    }
    if (value instanceof Lifetime lifetime) {
      return List.of(MaterialDigest.joined(lifetime(lifetime)));
    }
    if (value instanceof List<?> items) {
      List<String> texts = new ArrayList<>();
      for (Object item : items) {
        texts.add(text(item));
      }
      return texts;
    }
    return List.of(text(value));
  }

  private static String text(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  private static List<String> lifetime(Lifetime lifetime) {
    if (lifetime instanceof Lifetime.Lasting lasting) {
      return List.of(
          "lasting",
          lasting.period().shortest().toString(),
          lasting.period().longest().toString(),
          Boolean.toString(lasting.renewed()),
          lasting.endsOn());
    }
    if (lifetime instanceof Lifetime.UntilBrowserCloses) {
      return List.of("browser", lifetime.endsOn());
    }
    if (lifetime instanceof Lifetime.UntilTabCloses) {
      return List.of("tab", lifetime.endsOn());
    }
    if (lifetime instanceof Lifetime.UntilCleared) {
      return List.of("cleared", lifetime.endsOn());
    }
    return List.of("words", ((Lifetime.InWords) lifetime).words());
  }
}
