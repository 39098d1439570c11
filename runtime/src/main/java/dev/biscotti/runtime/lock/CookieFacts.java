package dev.biscotti.runtime.lock;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import java.util.ArrayList;
import java.util.List;

/** The facts of a cookie, one a line. */
final class CookieFacts {
  private static final String BROWSER = "until-browser-closes";
  private static final String TAB = "until-tab-closes";
  private static final String CLEARED = "until-cleared";
  private static final String WORDS = "in-words";

  private final String kind;
  private final String key;
  private final List<LockLine> lines = new ArrayList<>();

  private CookieFacts(String kind, String key) {
    this.kind = kind;
    this.key = key;
  }

  static List<LockLine> of(String kind, String key, CookieDeclaration told) {
    CookieFacts facts = new CookieFacts(kind, key);
    facts.add(told);
    return facts.lines;
  }

  private void line(String fact, String value) {
    lines.add(LockLine.of(kind, key, fact, LockWords.escaped(value)));
  }

  private void lineIfStated(String fact, String value) {
    if (!value.isEmpty()) {
      line(fact, value);
    }
  }

  private void lineIf(String fact, boolean condition) {
    if (condition) {
      line(fact, "yes");
    }
  }

  private void add(CookieDeclaration cookie) {
    CookieAttributes attributes = cookie.attributes();
    if (cookie.basis() instanceof Basis.Essential essential) {
      line("because", LockWords.word(essential.because()));
    }
    line("category", cookie.category());
    line("purpose", cookie.purpose());
    lineIfStated("provider", cookie.provider());
    add(cookie.lifetime());
    lineIfStated("domain", attributes.domain());
    line("path", attributes.path());
    line("same-site", LockWords.word(attributes.sameSite()));
    lineIf("secure", attributes.secure());
    lineIf("http-only", attributes.httpOnly());
    lineIf("partitioned", attributes.partitioned());
    lineIfStated("environment", cookie.environment());
    lineIf("pattern", cookie.name() instanceof DeclaredName.Pattern);
    if (cookie.storage() != Storage.COOKIE) {
      line("storage", LockWords.word(cookie.storage()));
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
      line("lifetime-words", words.words());
    }
    lineIfStated("ends-on", lifetime.endsOn());
  }

  static CookieDeclaration read(LockFacts facts) throws LockFormatException {
    Storage storage = facts.optional("storage", Storage.class).orElse(Storage.COOKIE);
    String text = LockKeys.name(facts.key(), storage);
    boolean isPattern = facts.flag("pattern");
    if (text.isEmpty() || (isPattern && text.indexOf('*') < 0)) {
      throw facts.problem("has no name, or no * in a pattern");
    }
    DeclaredName name = isPattern ? DeclaredName.pattern(text, "") : new DeclaredName.Exact(text);
    String category = facts.requiredText("category");
    String purpose = facts.requiredText("purpose");
    CookieDeclarationBuilder cookie =
        category.equals(Category.ESSENTIAL)
            ? CookieDeclaration.essential(name, facts.required("because", Exemption.class), purpose)
            : CookieDeclaration.consent(name, category, purpose);
    return cookie
        .provider(facts.text("provider"))
        .lifetime(lifetime(facts))
        .attributes(
            new CookieAttributes(
                facts.requiredText("path"),
                facts.text("domain"),
                facts.required("same-site", SameSite.class),
                facts.flag("secure"),
                facts.flag("http-only"),
                facts.flag("partitioned")))
        .storage(storage)
        .environment(facts.text("environment"))
        .build();
  }

  private static Lifetime lifetime(LockFacts facts) throws LockFormatException {
    String text = facts.requiredText("lifetime");
    if (text.equals(WORDS)) {
      return new Lifetime.InWords(facts.requiredText("lifetime-words"));
    }
    String endsOn = facts.text("ends-on");
    return switch (text) {
      case BROWSER -> new Lifetime.UntilBrowserCloses(endsOn);
      case TAB -> new Lifetime.UntilTabCloses(endsOn);
      case CLEARED -> new Lifetime.UntilCleared(endsOn);
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
