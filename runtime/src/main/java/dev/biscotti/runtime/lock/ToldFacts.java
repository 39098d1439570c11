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
 * Reads what was told of one thing from its lines: the counterpart of {@link ToldLines}.
 *
 * @param facts the lines
 * @param key the text that the key of the lines stands for
 * @param storage where the browser keeps a cookie: the key depends on it
 */
record ToldFacts(LockFacts facts, String key, Storage storage)
    implements FactPass<LockFormatException> {

  static CookieDeclaration cookie(LockFacts facts) throws LockFormatException {
    Storage storage = facts.optional("storage", Storage.class).orElse(Storage.COOKIE);
    String name = LockKeys.name(facts.key(), storage);
    return CookieFact.pass(CookieFact.UNSTATED, new ToldFacts(facts, name, storage));
  }

  static ProviderDeclaration provider(LockFacts facts) throws LockFormatException {
    return ProviderFact.pass(
        ProviderFact.UNSTATED, new ToldFacts(facts, facts.key(), Storage.COOKIE));
  }

  static CategoryDeclaration category(LockFacts facts) throws LockFormatException {
    return CategoryFact.pass(
        CategoryDeclaration.builtIn(facts.key()),
        new ToldFacts(facts, facts.key(), Storage.COOKIE));
  }

  @Override
  public String text(Fact fact, String otherwise) throws LockFormatException {
    if (fact.is(Fact.Trait.LOCK_KEY)) {
      return key;
    }
    if (fact.is(Fact.Trait.REQUIRED_IN_LOCK)) {
      return facts.requiredText(ToldLines.name(fact));
    }
    return fact.isTold() ? facts.text(ToldLines.name(fact)) : otherwise;
  }

  @Override
  public List<String> texts(Fact fact, List<String> otherwise) throws LockFormatException {
    return fact.isTold() ? facts.items(ToldLines.name(fact)) : otherwise;
  }

  @Override
  public boolean flag(Fact fact, boolean otherwise) throws LockFormatException {
    boolean flag = fact.isTold() ? facts.flag(ToldLines.name(fact)) : otherwise;
    if (fact == CookieFact.PATTERN && (key.isEmpty() || (flag && key.indexOf('*') < 0))) {
      throw facts.problem("has no name, or no * in a pattern");
    }
    return flag;
  }

  @Override
  @SuppressWarnings("unchecked") // a storage is asked for
  public <E extends Enum<E>> E constant(Fact fact, Class<E> type, E otherwise)
      throws LockFormatException {
    if (fact == CookieFact.STORAGE) {
      return (E) storage;
    }
    if (fact.is(Fact.Trait.REQUIRED_IN_LOCK)) {
      return facts.required(ToldLines.name(fact), type);
    }
    return fact.isTold() ? facts.optional(ToldLines.name(fact), type).orElse(otherwise) : otherwise;
  }

  @Override
  public <E extends Enum<E>> List<E> constants(Fact fact, Class<E> type, List<E> otherwise)
      throws LockFormatException {
    List<E> constants = new ArrayList<>();
    for (String word : fact.isTold() ? facts.items(ToldLines.name(fact)) : List.<String>of()) {
      Optional<E> constant = LockSyntax.constant(type, word);
      constants.add(
          constant.orElseThrow(
              () -> facts.problem("has no " + ToldLines.name(fact) + " \"" + word + "\"")));
    }
    return constants.isEmpty() ? otherwise : constants;
  }

  @Override
  public Lifetime lifetime(Fact fact, Lifetime otherwise) throws LockFormatException {
    String text = facts.requiredText("lifetime");
    if (text.equals(ToldLines.WORDS)) {
      return new Lifetime.InWords(facts.requiredText("lifetime-words"));
    }
    String endsOn = facts.text("ends-on");
    return switch (text) {
      case ToldLines.BROWSER -> new Lifetime.UntilBrowserCloses(endsOn);
      case ToldLines.TAB -> new Lifetime.UntilTabCloses(endsOn);
      case ToldLines.CLEARED -> new Lifetime.UntilCleared(endsOn);
      default -> {
        boolean renewed = facts.flag("renewed");
        yield new Lifetime.Lasting(
            LifetimePeriod.parse(text)
                .orElseThrow(() -> facts.problem("has no lifetime \"" + text + "\"")),
            renewed,
            endsOn);
      }
    };
  }
}
