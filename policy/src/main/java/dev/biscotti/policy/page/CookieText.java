package dev.biscotti.policy.page;

import dev.biscotti.policy.wording.LifetimeText;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.ProviderDeclaration;

/** What a page says about one cookie. */
final class CookieText {
  private final PolicyFacts facts;
  private final SentenceWriter prose;
  private final CookieDetails details;

  CookieText(PolicyFacts facts, SentenceWriter prose) {
    this.facts = facts;
    this.prose = prose;
    this.details = new CookieDetails(facts, prose);
  }

  Inlines heading(String column) {
    return prose.sentence("column." + column);
  }

  /** The name and its variable part. */
  Inlines name(CookieDeclaration cookie) {
    Inlines name = Inlines.code(cookie.name().text());
    return cookie.name() instanceof DeclaredName.Pattern pattern && !pattern.placeholder().isBlank()
        ? prose.sentence("name.pattern", name, AuthorMarkdown.inline(pattern.placeholder()))
        : name;
  }

  /** A statement about one name among several. */
  Inlines named(CookieDeclaration cookie, Inlines said) {
    return prose.sentence("cell.named", Inlines.code(cookie.name().text()), said);
  }

  Inlines purpose(CookieDeclaration cookie) {
    return AuthorMarkdown.inline(cookie.purpose());
  }

  Inlines provider(CookieDeclaration cookie) {
    if (cookie.provider().isEmpty()) {
      String controller = facts.policy().controller();
      return controller.isBlank()
          ? prose.sentence("provider.us")
          : prose.sentence("provider.us.named", controller);
    }
    String name =
        facts.provider(cookie.provider()).map(ProviderDeclaration::name).orElse(cookie.provider());
    return prose.sentence("provider.third-party", name);
  }

  Inlines lifetime(CookieDeclaration cookie) {
    return lifetime(cookie.lifetime(), prose);
  }

  static Inlines lifetime(Lifetime lifetime, SentenceWriter prose) {
    LifetimeText.Phrase phrase = LifetimeText.phrase(lifetime, prose.messages());
    return prose.sentence(
        phrase.key(), phrase.period(), AuthorMarkdown.inline(phrase.declaredWords()));
  }

  Inlines category(CookieDeclaration cookie) {
    return CategoryText.title(facts.category(cookie.category()), prose);
  }

  Inlines exemption(CookieDeclaration cookie) {
    return cookie.basis() instanceof Basis.Essential essential
        ? prose.sentence("exemption." + essential.because())
        : Inlines.none();
  }

  Inlines details(CookieDeclaration cookie) {
    return details.of(cookie);
  }
}
