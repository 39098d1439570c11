package dev.biscotti.runtime.choices;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.List;

/** What the forms of a site say, as HTML where a method says so, else as plain text. */
record ChoiceWords(ChoiceSite site, ChoiceTexts texts) {

  static ChoiceWords of(ChoiceSite site) {
    String language = site.policy().languages().isEmpty() ? "en" : site.policy().languages().get(0);
    return of(site, language);
  }

  static ChoiceWords of(ChoiceSite site, String language) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new ChoiceWords(
        site,
        ChoiceTexts.of(language, loader == null ? ClassLoader.getSystemClassLoader() : loader));
  }

  /** A text of ours with plain arguments, as HTML. */
  String html(String key, String... arguments) {
    return Html.escaped(texts.text(key, arguments));
  }

  String title(CategoryDeclaration category) {
    String key = "category." + category.id() + ".title";
    if (!category.title().isBlank()) {
      return category.title();
    }
    return texts.has(key) ? texts.text(key) : category.id();
  }

  String descriptionHtml(CategoryDeclaration category) {
    String key = "category." + category.id() + ".description";
    if (!category.description().isBlank()) {
      return InlineMarkdown.html(category.description());
    }
    return texts.has(key) ? html(key) : "";
  }

  String lifetimeHtml(CookieDeclaration cookie) {
    return InlineMarkdown.html(new LifetimeWords(texts).markdown(cookie.lifetime()));
  }

  String provider(CookieDeclaration cookie) {
    if (cookie.provider().isEmpty()) {
      String controller = site.policy().controller();
      return controller.isBlank() ? texts.text("provider.us") : controller;
    }
    return site.policy()
        .provider(cookie.provider())
        .map(ProviderDeclaration::name)
        .orElse(cookie.provider());
  }

  /** The cookies of a category that exist in this environment. */
  List<CookieDeclaration> cookies(CategoryDeclaration category) {
    return site.policy().cookies().stream()
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
