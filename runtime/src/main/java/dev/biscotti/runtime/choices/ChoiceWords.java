package dev.biscotti.runtime.choices;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.List;

/**
 * What the forms of a site say in one language, as HTML where a method says so, else as plain text.
 *
 * @param site the site
 * @param policy its policy, in the language
 * @param texts our own words, in the language
 */
record ChoiceWords(ChoiceSite site, PolicyDeclaration policy, ChoiceTexts texts) {

  static ChoiceWords of(ChoiceSite site, String language) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new ChoiceWords(
        site,
        site.policy().in(language),
        ChoiceTexts.of(language, loader == null ? ClassLoader.getSystemClassLoader() : loader));
  }

  /** A text of ours with plain arguments, as HTML. */
  String html(String key, String... arguments) {
    return Html.escaped(texts.text(key, arguments));
  }

  /** A category as this language has it; others know it in the first one. */
  private CategoryDeclaration translated(CategoryDeclaration category) {
    return policy.category(category.id()).orElse(category);
  }

  String title(CategoryDeclaration category) {
    String title = translated(category).title();
    String key = "category." + category.id() + ".title";
    if (!title.isBlank()) {
      return title;
    }
    return texts.has(key) ? texts.text(key) : category.id();
  }

  String descriptionHtml(CategoryDeclaration category) {
    String description = translated(category).description();
    String key = "category." + category.id() + ".description";
    if (!description.isBlank()) {
      return InlineMarkdown.html(description);
    }
    return texts.has(key) ? html(key) : "";
  }

  String lifetimeHtml(CookieDeclaration cookie) {
    return InlineMarkdown.html(new LifetimeWords(texts).markdown(cookie.lifetime()));
  }

  String provider(CookieDeclaration cookie) {
    if (cookie.provider().isEmpty()) {
      String controller = policy.controller();
      return controller.isBlank() ? texts.text("provider.us") : controller;
    }
    return policy
        .provider(cookie.provider())
        .map(ProviderDeclaration::name)
        .orElse(cookie.provider());
  }

  /** The cookies of a category that exist in this environment. */
  List<CookieDeclaration> cookies(CategoryDeclaration category) {
    return policy.cookies().stream()
        .filter(cookie -> cookie.category().equals(category.id()))
        .filter(
            cookie ->
                cookie.environment().isEmpty() || cookie.environment().equals(site.environment()))
        .toList();
  }

  /** Who else receives what the cookies of some categories hold. */
  List<String> thirdParties(List<CategoryDeclaration> categories) {
    return categories.stream()
        .flatMap(category -> cookies(category).stream())
        .filter(cookie -> !cookie.provider().isEmpty())
        .map(this::provider)
        .distinct()
        .toList();
  }

  /** What the visitor's choices come to, in one sentence. */
  String confirmation(Consent consent) {
    List<String> granted =
        consent.inUse().stream()
            .filter(category -> consent.choice(category.id()) == Choice.GRANTED)
            .filter(category -> !category.id().equals(Category.ESSENTIAL))
            .map(this::title)
            .toList();
    return granted.isEmpty()
        ? texts.text("confirmation.refused")
        : texts.text("confirmation.accepted", texts.list(granted));
  }
}
