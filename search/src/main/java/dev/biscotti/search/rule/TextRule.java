package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about texts, and about what is written into the members of annotations. */
public enum TextRule implements Rule {
  BSC501(
      ERROR,
      "A text is missing",
      "purpose is empty.",
      "Tell the visitor in one plain sentence what the cookie does.",
      "GDPR Art. 13 and ePrivacy Directive Art. 5(3): visitors must be told."),
  BSC502(
      ERROR,
      "A purpose that says nothing",
      "purpose = \"%s\" %s.",
      "Tell the visitor in one plain sentence what the cookie does.",
      "ePrivacy Directive Art. 5(3) asks for clear and comprehensive information about the"
          + " purposes."),
  BSC503(
      ERROR,
      "The contact cannot be used",
      "%s = \"%s\" is neither an e-mail address nor an absolute https URL.",
      "Write for example \"privacy@shop.example\".",
      "GDPR Art. 13(1)(a): visitors must be able to reach the controller."),
  BSC504(
      ERROR,
      "The URL is malformed",
      "%s = \"%s\" is not %s.",
      "Write for example \"https://shop.example/privacy\".",
      "A link on the page must lead somewhere."),
  BSC505(
      ERROR,
      "The date is malformed",
      "%s = \"%s\" is no ISO-8601 date.",
      "Write for example \"2026-06-01\".",
      "The guard counts from this date, and the page states it."),
  BSC506(
      ERROR,
      "The language is malformed",
      "The language \"%s\" is no BCP 47 tag.",
      "Write for example \"en\" or \"pt-BR\".",
      "The tag names the generated file and marks the page's language (WCAG 2.2, 3.1.1)."),
  BSC507(
      ERROR,
      "Text is missing for a listed language",
      "The language \"%s\" is listed, but there are no built-in sentences in it.",
      "Remove it, or use one of: %s.",
      "A page in two languages at once informs nobody."),
  BSC508(
      ERROR,
      "The id is malformed",
      "The %s id \"%s\" is not valid.",
      "Use lower-case letters, digits and single hyphens between them.",
      "Ids become file names, anchors and parts of the consent record."),
  BSC509(
      ERROR,
      "The country is malformed",
      "%s = \"%s\" is no ISO 3166-1 alpha-2 code.",
      "Write for example \"SE\".",
      "The country decides which law's rules apply and is shown by name."),
  BSC510(
      ERROR,
      "A place that does not exist",
      "place = \"%s\" is not valid: the page has no such part.",
      "%sThe parts are: %s.",
      "What the member points at must exist, or the text and the promise are lost."),
  BSC511(
      WARNING,
      "The page lacks a fact that visitors must be told",
      "The policy states no controller.",
      "Name the legal person who decides on the cookies, such as controller = \"Shop AB\".",
      "GDPR Art. 13(1)(a): the controller and how to reach it."),
  BSC512(
      ERROR,
      "Texts are missing in a translation",
      "The language \"%s\" is listed, but %s missing in %s: %s.",
      "Write into %s, with the translation behind each empty =:\n%s",
      "A page in two languages at once informs nobody."),
  BSC513(
      ERROR,
      "A translation file cannot be read",
      "%s, line %s: %s.",
      "Write key=text in UTF-8, each key once.",
      "What is not read is not said to visitors."),
  BSC514(
      WARNING,
      "A translation of nothing",
      "%s, line %s: no text is declared for the key \"%s\".",
      "Remove it.",
      "A mistyped key, or the translation of a text that is gone."),
  BSC515(
      ERROR,
      "A translation of another text",
      "In %s the digest beside the translation is not that of the text declared now: %s.",
      "Look at each translation, then write beside it:\n%s",
      "The declared text has changed, and the page must not say one thing in one language and"
          + " another in the next.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_LANGUAGES =
      new MessageTemplate<>(
          BSC501,
          "languages is empty.",
          "Name at least one language, such as \"en\", or remove the member.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_ALLOWANCE_REASON =
      new MessageTemplate<>(
          BSC501,
          "reason of @AllowUndeclaredCookie is empty.",
          "Say why the cookie is not declared: the inventory lists it.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_AUTHORITY_NAME =
      new MessageTemplate<>(BSC501, "name is empty.", "State the authority's name.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_PROVIDER_NAME =
      new MessageTemplate<>(BSC501, "name is empty.", "State the provider's legal name.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_SECTION_TITLE =
      new MessageTemplate<>(BSC501, "title is empty.", "Give the section a heading.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_SECTION_TEXT =
      new MessageTemplate<>(BSC501, "text is empty.", "Write the section, or remove it.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_CATEGORY_TITLE =
      new MessageTemplate<>(
          BSC501, "title is empty.", "State the title that the banner and the page show.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_CATEGORY_DESCRIPTION =
      new MessageTemplate<>(
          BSC501,
          "description is empty.",
          "Tell in a sentence what the category's cookies do, so that visitors can decide.");

  /** {@link #BSC510} for a domain of the scope. */
  public static final MessageTemplate<TextRule> SCOPE_MALFORMED =
      new MessageTemplate<>(
          BSC510,
          "scope = \"%s\" is not valid: %s.",
          "Write a host name such as \"shop.example\", or \"*.shop.example\" for all below it.");

  /** {@link #BSC510} for a path without consent. */
  public static final MessageTemplate<TextRule> PATH_MALFORMED =
      new MessageTemplate<>(
          BSC510,
          "consentFreePaths = \"%s\" is not valid: %s.",
          "Write for example \"/sign/{token}\", or \"/legal/**\" for all below.");

  /** {@link #BSC511} for the contact. */
  public static final MessageTemplate<TextRule> NO_CONTACT =
      new MessageTemplate<>(
          BSC511,
          "The policy states no contact.",
          "State where questions go, such as contact = \"privacy@shop.example\".");

  /** {@link #BSC514} for a key that is like a free one. */
  public static final MessageTemplate<TextRule> KEY_MISTYPED =
      new MessageTemplate<>(BSC514, BSC514.words.what(), "Did you mean \"%s\"?");

  private final RuleWords words;

  TextRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
