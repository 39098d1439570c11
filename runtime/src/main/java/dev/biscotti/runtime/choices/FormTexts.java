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
 * The texts of a site's forms in one language, as plain text unless a method says HTML.
 *
 * @param site the site
 * @param policy its policy, in the language
 * @param texts the texts of banner and form, in the language
 */
record FormTexts(ChoiceSite site, PolicyDeclaration policy, ChoiceTexts texts) {
  /** The states of a category, in the order in which they are shown. */
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

  /** The category with its texts in this language. */
  private CategoryDeclaration translated(CategoryDeclaration category) {
    return policy.category(category.id()).orElse(category);
  }

  /** The cookie with its texts in this language. */
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

  /** The third parties that receive the data of some categories' cookies. */
  List<String> thirdParties(List<CategoryDeclaration> categories) {
    return categories.stream()
        .flatMap(category -> cookies(category).stream())
        .filter(cookie -> !cookie.provider().isEmpty())
        .map(this::provider)
        .distinct()
        .toList();
  }

  /**
   * The outcome of the latest answer and the state of each category. Empty if the answer was
   * recorded but is missing in this request: then the browser stores no cookies.
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

  /** In {@link Regime#OPT_OUT}, a refusal may only mean that a record was lost. */
  private static String state(CategoryDeclaration category, Consent consent) {
    boolean isOptOut = category.regime() == Regime.OPT_OUT;
    return switch (consent.choice(category.id())) {
      case GRANTED -> "accepted";
      case REFUSED -> isOptOut ? "off" : "refused";
      case UNANSWERED -> isOptOut ? "on" : "unanswered";
    };
  }

  /** The effect of Global Privacy Control; empty if it has none. */
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
