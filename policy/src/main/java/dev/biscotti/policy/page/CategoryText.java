package dev.biscotti.policy.page;

import dev.biscotti.runtime.declaration.CategoryDeclaration;

/** The texts about a category: the declared ones, otherwise the built-in ones. */
final class CategoryText {
  private CategoryText() {}

  static Inlines title(CategoryDeclaration category, SentenceWriter prose) {
    if (!category.title().isBlank()) {
      return Inlines.text(category.title());
    }
    String key = "category." + category.id() + ".title";
    return prose.messages().has(key) ? prose.sentence(key) : Inlines.text(category.id());
  }

  /** The title without markup, for a table's caption. */
  static String plainTitle(CategoryDeclaration category, SentenceWriter prose) {
    if (!category.title().isBlank()) {
      return ShownText.line(category.title());
    }
    String key = "category." + category.id() + ".title";
    return prose.messages().has(key) ? prose.messages().text(key) : category.id();
  }

  /** What its cookies do; empty for a declared category without a description. */
  static Inlines description(CategoryDeclaration category, SentenceWriter prose) {
    if (!category.description().isBlank()) {
      return AuthorMarkdown.inline(category.description());
    }
    String key = "category." + category.id() + ".description";
    return prose.messages().has(key) ? prose.sentence(key) : Inlines.none();
  }
}
