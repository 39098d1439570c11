package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactValues;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the facts of one declaration into a lock, one per line; {@link LockedFactsReader} reads
 * them.
 */
public final class LockedFactsWriter {
  static final String BROWSER = "until-browser-closes";
  static final String TAB = "until-tab-closes";
  static final String CLEARED = "until-cleared";
  static final String WORDS = "in-words";

  private static final Map<Fact, Object> COOKIE = FactValues.of(CookieFact.UNSTATED);
  private static final Map<Fact, Object> PROVIDER = FactValues.of(ProviderFact.UNSTATED);

  private final String kind;
  private final String key;
  private final List<LockLine> lines = new ArrayList<>();

  private LockedFactsWriter(String kind, String key) {
    this.kind = kind;
    this.key = key;
  }

  static List<LockLine> of(String kind, String key, CookieDeclaration locked) {
    return new LockedFactsWriter(kind, key).all(FactValues.of(locked), COOKIE);
  }

  static List<LockLine> of(ProviderDeclaration locked) {
    return new LockedFactsWriter(LockLine.PROVIDER, locked.id())
        .all(FactValues.of(locked), PROVIDER);
  }

  static List<LockLine> of(CategoryDeclaration locked) {
    Map<Fact, Object> unstated = FactValues.of(CategoryDeclaration.builtIn(locked.id()));
    return new LockedFactsWriter(LockLine.CATEGORY, locked.id())
        .all(FactValues.of(locked), unstated);
  }

  /**
   * The name of a fact in a lock, such as {@code same-site} for {@code sameSite}.
   *
   * @param fact a fact
   * @return its name
   */
  public static String name(Fact fact) {
    String label = fact.label();
    StringBuilder name = new StringBuilder(label.length() + 2);
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      name.append(Character.isUpperCase(c) ? "-" : "").append(Character.toLowerCase(c));
    }
    return name.toString();
  }

  private List<LockLine> all(Map<Fact, Object> locked, Map<Fact, Object> unstated) {
    locked.forEach(
        (fact, value) -> {
          if (fact.isLocked() && !fact.is(Fact.Trait.LOCK_KEY)) {
            add(fact, value, value.equals(unstated.get(fact)));
          }
        });
    return lines;
  }

  private void line(String name, String value) {
    lines.add(LockLine.of(kind, key, name, value));
  }

  private void add(Fact fact, Object value, boolean isUnstated) {
    boolean required = fact.is(Fact.Trait.REQUIRED_IN_LOCK);
    if (value instanceof Lifetime lifetime) {
      add(lifetime);
    } else if (value instanceof Boolean flag) {
      lineIf(name(fact), flag);
    } else if (required || !isUnstated) {
      line(name(fact), text(value));
    }
  }

  /**
   * The value of a fact as a lock writes it, for any fact but a lifetime.
   *
   * @param value the value
   * @return its text, on one line
   */
  public static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return LockSyntax.word(constant);
    }
    if (value instanceof List<?> items) {
      return LockSyntax.joined(items.stream().map(LockedFactsWriter::item).toList());
    }
    return LockSyntax.escaped(value.toString());
  }

  private static String item(Object item) {
    return item instanceof Enum<?> constant ? LockSyntax.word(constant) : item.toString();
  }

  private void lineIf(String name, boolean condition) {
    if (condition) {
      line(name, "yes");
    }
  }

  private void add(Lifetime lifetime) {
    if (lifetime instanceof Lifetime.Lasting lasting) {
      line("lifetime", lasting.period().iso());
      lineIf("renewed", lasting.renewed());
    } else if (lifetime instanceof Lifetime.UntilBrowserCloses) {
      line("lifetime", BROWSER);
    } else if (lifetime instanceof Lifetime.UntilTabCloses) {
      line("lifetime", TAB);
    } else if (lifetime instanceof Lifetime.UntilCleared) {
      line("lifetime", CLEARED);
    } else if (lifetime instanceof Lifetime.InWords words) {
      line("lifetime", WORDS);
      line("lifetime-words", LockSyntax.escaped(words.words()));
    }
    if (!lifetime.endsOn().isEmpty()) {
      line("ends-on", LockSyntax.escaped(lifetime.endsOn()));
    }
  }
}
