package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;

/** Rules about what a declaration refers to: a provider, a category, a policy. */
public enum ReferenceRule implements Rule {
  BSC701(
      ERROR,
      "Unknown provider",
      "provider = \"%s\" is not declared in %s.",
      "Declare it with @Provider(id = \"%s\", name = …).",
      "Visitors must be told who has access to the cookie (CJEU C-673/17, point 81)."),
  BSC702(
      ERROR,
      "Unknown category",
      "category = \"%s\" is not declared in %s.",
      "Declare it with @ConsentCategory(id = \"%s\", title = …, description = …).",
      "The banner can ask only about categories that are declared."),
  BSC703(
      ERROR,
      "include of a class that declares nothing",
      "include names %s, which %s.",
      "Name a class with @CookieCatalog that declares cookies.",
      "A policy discloses what it includes, and this class adds nothing to it."),
  BSC704(
      ERROR,
      "A declaration without a policy",
      "%s belongs to no policy: this module has none.",
      "Move it to a class with @CookiePolicy, or to one with @CookieCatalog that the"
          + " policy names in include.",
      "ePrivacy Directive Art. 5(3): visitors must be told about every cookie."),
  BSC705(
      ERROR,
      "A declaration that was generated too late",
      "Another annotation processor generated %s after Biscotti had written the classes of"
          + " this module's cookies.",
      "Declare the cookie in source code of your own.",
      "A compilation can write a generated class only once."),
  BSC706(
      ERROR,
      "Consent for essential cookies",
      "category = \"essential\" cannot require consent.",
      "Use @EssentialCookie(because = …), or another category.",
      "A cookie that needs consent is not strictly necessary (ePrivacy Directive Art." + " 5(3))."),
  BSC707(
      ERROR,
      "The generated class already exists",
      "The class %s already exists in your code, but Biscotti generates a class of that" + " name.",
      "Rename your class.",
      "The guard is named after its policy class, so that everybody finds it."),
  BSC708(
      ERROR,
      "Set by a provider that is not named",
      "\"%s\" is set by its provider, but no provider is named.",
      "Write the provider's id in provider, or say in setBy who else sets it.",
      "Without a provider, the page would name only the controller; visitors must be told"
          + " who else has access (CJEU C-673/17, point 81)."),
  BSC709(
      ERROR,
      "Set by a provider that sets no cookies",
      "\"%s\" is set by the provider \"%s\", which is declared with setsCookies = false.",
      "Remove setsCookies = false, or correct setBy.",
      "The page would list the cookie and then say that its provider sets none."),
  BSC710(
      ERROR,
      "Two generated classes with the same name",
      "The generated class %s would have the same name as that of the policy %s.",
      "Rename one of the two policy classes.",
      "A guard is named after its policy class, with _ for the $ of nested classes. Names"
          + " that differ only in case are one file on Windows and macOS."),
  BSC711(
      ERROR,
      "A declaration in a local class",
      "%s is in a local or anonymous class, which compilers do not show to annotation processors.",
      "Move the declaration to a class that is not inside a method or an expression.",
      "A declaration that no processor sees would be missing from the page without any"
          + " message.");

  /** {@link #BSC701} for an id that is like a declared one. */
  public static final MessageTemplate<ReferenceRule> PROVIDER_MISTYPED =
      new MessageTemplate<>(
          BSC701,
          BSC701.words.what(),
          "Did you mean \"%s\"? Otherwise declare it with @Provider(id = \"%s\", name = …).");

  /** {@link #BSC702} for an id that is like a declared one. */
  public static final MessageTemplate<ReferenceRule> CATEGORY_MISTYPED =
      new MessageTemplate<>(
          BSC702,
          BSC702.words.what(),
          "Did you mean \"%s\"? Otherwise declare it with @ConsentCategory(id = \"%s\", title = …,"
              + " description = …).");

  /** {@link #BSC704} in a module with several policies. */
  public static final MessageTemplate<ReferenceRule> SEVERAL_POLICIES =
      new MessageTemplate<>(
          BSC704,
          "%s belongs to no policy: this module has several (%s), and nothing says which" + " one.",
          BSC704.words.fix());

  /** {@link #BSC703} for a class that is included already. */
  public static final MessageTemplate<ReferenceRule> INCLUDED_TWICE =
      new MessageTemplate<>(BSC703, "include names %s twice.", "Remove one of them.");

  private final RuleWords words;

  ReferenceRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
