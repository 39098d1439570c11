package dev.biscotti.runtime.choices;

import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the forms of a site say in one language, as HTML where a method says so, else as plain text.
 *
 * @param site the site
 * @param policy its policy, in the language
 * @param texts the texts of banner and form, in the language
 */
record FormTexts(ChoiceSite site, PolicyDeclaration policy, ChoiceTexts texts) {
  /** The states of a category, in the order in which they are told. */
  private static final List<String> STATES =
      List.of("accepted", "refused", "on", "off", "unanswered");

  static FormTexts of(ChoiceSite site, String language) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new FormTexts(
        site,
        site.policy().in(language),
        ChoiceTexts.of(language, loader == null ? ClassLoader.getSystemClassLoader() : loader));
  }

  /** A text of the forms with plain arguments, as HTML. */
  String html(String key, String... arguments) {
    return Html.escaped(texts.text(key, arguments));
  }

  /** A category as this language has it; others know it in the first one. */
  private CategoryDeclaration translated(CategoryDeclaration category) {
    return policy.category(category.id()).orElse(category);
  }

  /** A cookie as this language has it. */
  CookieDeclaration translated(CookieDeclaration cookie) {
    int position = site.policy().rules().cookies().indexOf(cookie);
    return position < 0 ? cookie : policy.cookies().get(position);
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
    return InlineMarkdown.html(new LifetimeMarkdown(texts).markdown(cookie.lifetime()));
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

  /**
   * What became of the answer just given, and how each category is now. Empty after an answer that
   * was recorded and is not in this request: its browser keeps no cookies.
   */
  String confirmation(Consent consent, AnswerOutcome outcome) {
    List<CategoryDeclaration> signalled = consent.refusedByPrivacyControl();
    List<CategoryDeclaration> decided =
        consent.inUse().stream().filter(category -> !signalled.contains(category)).toList();
    List<String> sentences = new ArrayList<>();
    switch (outcome) {
      case SAVED -> {}
      case OUTDATED -> sentences.add(texts.text("confirmation.outdated"));
      case NONE -> sentences.add(texts.text("confirmation.none"));
    }
    if (decided.stream().anyMatch(category -> consent.answered(category.id()))) {
      for (String state : STATES) {
        add(
            "confirmation." + state,
            decided.stream().filter(one -> state(one, consent).equals(state)).toList(),
            sentences);
      }
      add("signal", signalled, sentences);
    }
    return String.join(" ", sentences);
  }

  /** In {@link Regime#OPT_OUT} a no may be one that nobody gave, where a record was lost. */
  private static String state(CategoryDeclaration category, Consent consent) {
    boolean isOptOut = category.regime() == Regime.OPT_OUT;
    return switch (consent.choice(category.id())) {
      case GRANTED -> "accepted";
      case REFUSED -> isOptOut ? "off" : "refused";
      case UNANSWERED -> isOptOut ? "on" : "unanswered";
    };
  }

  /** What Global Privacy Control is taken for; empty where it decides nothing. */
  String signal(Consent consent) {
    List<String> sentences = new ArrayList<>();
    add("signal", consent.refusedByPrivacyControl(), sentences);
    return String.join(" ", sentences);
  }

  private void add(String key, List<CategoryDeclaration> categories, List<String> sentences) {
    if (!categories.isEmpty()) {
      sentences.add(texts.text(key, texts.list(categories.stream().map(this::title).toList())));
    }
  }
}
