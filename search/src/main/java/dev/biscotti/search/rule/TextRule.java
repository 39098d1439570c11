package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about texts and other members of annotations. */
public enum TextRule implements Rule {
  BSC501(
      ERROR,
      "A text is missing",
      "purpose is empty.",
      "Say in one plain sentence what the cookie does.",
      "GDPR Art. 13 and ePrivacy Directive Art. 5(3): visitors must be informed."),
  BSC502(
      ERROR,
      "A purpose that says nothing",
      "purpose = \"%s\" %s.",
      "Say in one plain sentence what the cookie does.",
      "ePrivacy Directive Art. 5(3) requires clear and comprehensive information about the"
          + " purposes."),
  BSC503(
      ERROR,
      "The contact cannot be used",
      "%s = \"%s\" is neither an e-mail address nor an absolute https URL.",
      "Write, for example, \"privacy@shop.example\".",
      "GDPR Art. 13(1)(a): visitors must be able to reach the controller."),
  BSC504(
      ERROR,
      "The URL is malformed",
      "%s = \"%s\" is not an absolute http or https URL.",
      "Write, for example, \"https://shop.example/privacy\".",
      "Links on the page must work."),
  BSC505(
      ERROR,
      "The date is malformed",
      "%s = \"%s\" is not an ISO 8601 date.",
      "Write, for example, \"2026-06-01\".",
      "The page states this date, and the guard counts from it."),
  BSC506(
      ERROR,
      "The language is malformed",
      "The language \"%s\" is not a BCP 47 tag.",
      "Write, for example, \"en\" or \"pt-BR\".",
      "The tag names the generated file and marks the page's language (WCAG 2.2, 3.1.1)."),
  BSC507(
      ERROR,
      "A language without built-in texts",
      "Biscotti has no built-in texts in the language \"%s\".",
      "Remove it, or use one of: %s.",
      "A page in two languages at once informs nobody."),
  BSC508(
      ERROR,
      "The id is malformed",
      "The %s id \"%s\" is not valid.",
      "Use lower-case letters and digits, with single hyphens between them.",
      "Ids appear in file names, anchors and the consent record."),
  BSC509(
      ERROR,
      "The country is malformed",
      "%s = \"%s\" is not an ISO 3166-1 alpha-2 code.",
      "Write, for example, \"SE\".",
      "The country decides which rules apply, and the page shows its name."),
  BSC510(
      ERROR,
      "A place that does not exist",
      "place = \"%s\" is not a part of the page.",
      "%sThe parts are: %s.",
      "A text or a promise for a place that does not exist is lost."),
  BSC511(
      WARNING,
      "The page lacks a fact that the law requires",
      "The policy states no controller.",
      "Name the legal person that decides on the cookies, such as controller = \"Shop" + " AB\".",
      "GDPR Art. 13(1)(a): visitors must be told who the controller is and how to reach" + " it."),
  BSC512(
      ERROR,
      "Texts are missing in a translation",
      "The translation into \"%s\" lacks %s in %s: %s.",
      "Add to %s, with the translation after each empty =:\n%s",
      "A page in two languages at once informs nobody."),
  BSC513(
      ERROR,
      "A translation file cannot be read",
      "%s, line %s: %s.",
      "Write key=text in UTF-8, each key once.",
      "Visitors do not see a text that Biscotti cannot read."),
  BSC514(
      WARNING,
      "A translation without a declared text",
      "%s, line %s: no text is declared for the key \"%s\".",
      "Remove it.",
      "The key is mistyped, or the text was removed."),
  BSC515(
      ERROR,
      "A translation of an earlier text",
      "In %s, the digest beside the translation does not match the declared text: %s.",
      "Check each translation, then write beside it:\n%s",
      "The declared text has changed, and the page must say the same in every language.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_LANGUAGES =
      new MessageTemplate<>(
          BSC501,
          "languages is empty.",
          "List at least one language, such as \"en\", or remove the member.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_ALLOWANCE_REASON =
      new MessageTemplate<>(
          BSC501,
          "reason of @AllowUndeclaredCookie is empty.",
          "Say why the cookie is not declared; the inventory shows the reason.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_AUTHORITY_NAME =
      new MessageTemplate<>(
          BSC501, "The name of this authority is empty.", "State the authority's name.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_PROVIDER_NAME =
      new MessageTemplate<>(
          BSC501, "The name of this provider is empty.", "State the provider's legal name.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_SECTION_TITLE =
      new MessageTemplate<>(
          BSC501, "The title of this section is empty.", "Give the section a heading.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_SECTION_TEXT =
      new MessageTemplate<>(
          BSC501, "The text of this section is empty.", "Write the text, or remove the section.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_CATEGORY_TITLE =
      new MessageTemplate<>(
          BSC501,
          "The title of this category is empty.",
          "Write the title that the banner and the page show.");

  /** {@link #BSC501} for another member. */
  public static final MessageTemplate<TextRule> NO_CATEGORY_DESCRIPTION =
      new MessageTemplate<>(
          BSC501,
          "The description of this category is empty.",
          "Say in one sentence what the category's cookies do, so that visitors can" + " decide.");

  /** {@link #BSC510} for a domain of the scope. */
  public static final MessageTemplate<TextRule> SCOPE_MALFORMED =
      new MessageTemplate<>(
          BSC510,
          "scope = \"%s\" is not valid: %s.",
          "Write a host name such as \"shop.example\", or \"*.shop.example\" for all hosts"
              + " below it.");

  /** {@link #BSC510} for a path without consent. */
  public static final MessageTemplate<TextRule> PATH_MALFORMED =
      new MessageTemplate<>(
          BSC510,
          "consentFreePaths = \"%s\" is not valid: %s.",
          "Write, for example, \"/sign/{token}\", or \"/legal/**\" for all paths below it.");

  /** {@link #BSC511} for the contact. */
  public static final MessageTemplate<TextRule> NO_CONTACT =
      new MessageTemplate<>(
          BSC511,
          "The policy states no contact.",
          "State where questions go, such as contact = \"privacy@shop.example\".");

  /** {@link #BSC514} for a key that resembles an unused one. */
  public static final MessageTemplate<TextRule> KEY_MISTYPED =
      new MessageTemplate<>(BSC514, BSC514.words.what(), "Did you mean \"%s\"?");

  /** {@link #BSC504} for a page that may be on the same site. */
  public static final MessageTemplate<TextRule> NOT_URL_OR_PATH =
      new MessageTemplate<>(
          BSC504,
          "%s = \"%s\" is neither an absolute http or https URL nor a path on this site.",
          BSC504.words.fix());

  private final RuleWords words;

  TextRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
