package dev.biscotti.runtime.lock;

import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CategoryFact;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactPass;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the facts of one declaration from the lines of a lock, which {@link LockedFactsWriter}
 * wrote.
 *
 * @param facts the lines
 * @param key the name or id that the key of the lines encodes
 * @param storage where the browser keeps a cookie: the key depends on it
 */
record LockedFactsReader(LockFacts facts, String key, Storage storage)
    implements FactPass<LockFormatException> {

  static CookieDeclaration cookie(LockFacts facts) throws LockFormatException {
    Storage storage = facts.optional("storage", Storage.class).orElse(Storage.COOKIE);
    String name = LockKeys.name(facts.key(), storage);
    return CookieFact.pass(CookieFact.UNSTATED, new LockedFactsReader(facts, name, storage));
  }

  static ProviderDeclaration provider(LockFacts facts) throws LockFormatException {
    return ProviderFact.pass(
        ProviderFact.UNSTATED, new LockedFactsReader(facts, facts.key(), Storage.COOKIE));
  }

  static CategoryDeclaration category(LockFacts facts) throws LockFormatException {
    return CategoryFact.pass(
        CategoryDeclaration.builtIn(facts.key()),
        new LockedFactsReader(facts, facts.key(), Storage.COOKIE));
  }

  @Override
  public String text(Fact fact, String otherwise) throws LockFormatException {
    if (fact.is(Fact.Trait.LOCK_KEY)) {
      return key;
    }
    if (fact.is(Fact.Trait.REQUIRED_IN_LOCK)) {
      return facts.requiredText(LockedFactsWriter.name(fact));
    }
    return fact.isLocked() ? facts.text(LockedFactsWriter.name(fact)) : otherwise;
  }

  @Override
  public List<String> texts(Fact fact, List<String> otherwise) throws LockFormatException {
    return fact.isLocked() ? facts.items(LockedFactsWriter.name(fact)) : otherwise;
  }

  @Override
  public boolean flag(Fact fact, boolean otherwise) throws LockFormatException {
    boolean flag = fact.isLocked() ? facts.flag(LockedFactsWriter.name(fact)) : otherwise;
    if (fact == CookieFact.PATTERN && (key.isEmpty() || (flag && key.indexOf('*') < 0))) {
      throw facts.problem("needs a name, and a pattern needs a * in it");
    }
    return flag;
  }

  @Override
  @SuppressWarnings("unchecked") // the caller asks for a Storage
  public <E extends Enum<E>> E constant(Fact fact, Class<E> type, E otherwise)
      throws LockFormatException {
    if (fact == CookieFact.STORAGE) {
      return (E) storage;
    }
    if (fact.is(Fact.Trait.REQUIRED_IN_LOCK)) {
      return facts.required(LockedFactsWriter.name(fact), type);
    }
    return fact.isLocked()
        ? facts.optional(LockedFactsWriter.name(fact), type).orElse(otherwise)
        : otherwise;
  }

  @Override
  public <E extends Enum<E>> List<E> constants(Fact fact, Class<E> type, List<E> otherwise)
      throws LockFormatException {
    List<E> constants = new ArrayList<>();
    for (String word :
        fact.isLocked() ? facts.items(LockedFactsWriter.name(fact)) : List.<String>of()) {
      Optional<E> constant = LockSyntax.constant(type, word);
      constants.add(
          constant.orElseThrow(
              () ->
                  facts.problem(
                      "has an unknown " + LockedFactsWriter.name(fact) + ": \"" + word + "\"")));
    }
    return constants.isEmpty() ? otherwise : constants;
  }

  @Override
  public Lifetime lifetime(Fact fact, Lifetime otherwise) throws LockFormatException {
    String text = facts.requiredText("lifetime");
    if (text.equals(LockedFactsWriter.WORDS)) {
      return new Lifetime.InWords(facts.requiredText("lifetime-words"));
    }
    String endsOn = facts.text("ends-on");
    return switch (text) {
      case LockedFactsWriter.BROWSER -> new Lifetime.UntilBrowserCloses(endsOn);
      case LockedFactsWriter.TAB -> new Lifetime.UntilTabCloses(endsOn);
      case LockedFactsWriter.CLEARED -> new Lifetime.UntilCleared(endsOn);
      default -> {
        boolean renewed = facts.flag("renewed");
        yield new Lifetime.Lasting(
            LifetimePeriod.parse(text)
                .orElseThrow(() -> facts.problem("has an invalid lifetime: \"" + text + "\"")),
            renewed,
            endsOn);
      }
    };
  }
}
