package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;

/** Rules about declarations and ids that must be unique. */
public enum IdentityRule implements Rule {
  BSC401(
      ERROR,
      "Declared twice",
      "\"%s\" is declared here and as %s, with overlapping domain and path.",
      "Keep one declaration, or give them domains or paths that do not overlap.",
      "RFC 6265bis, section 4.1.1: a browser keeps only one of the two, and it is unclear"
          + " which purpose and lifetime apply."),
  BSC402(
      ERROR,
      "Two patterns that tie",
      "The patterns \"%s\" here and \"%s\" of %s match the same names, and neither has a"
          + " longer literal part.",
      "Make one of them longer, or merge them.",
      "The longest literal part decides which declaration a cookie belongs to."),
  BSC403(
      ERROR,
      "An id used twice",
      "The %s id \"%s\" is used twice, here and by %s.",
      "Give each one its own id.",
      "Ids name generated files and connect declarations; two owners of one id would"
          + " overwrite each other."),
  BSC404(
      ERROR,
      "Two categories share a tag",
      "The categories \"%s\" and \"%s\" have the same tag in the consent record.",
      "Change the id of one of them.",
      "The consent record identifies a category by 12 bits of a digest of its id. With the"
          + " same 12 bits, consent to one category would allow the other."),
  BSC405(
      ERROR,
      "More categories than a record can hold",
      "The policy %s asks for consent to %s categories; the consent record holds %s.",
      "Merge categories that serve the same purpose.",
      "The record is one small cookie, and nobody reads a banner with so many questions."),
  BSC406(
      ERROR,
      "Declared again in a class file",
      "The %s \"%s\" is also declared by %s, of which only the class file exists.",
      "If its source no longer exists, clean the class output, which also removes its"
          + " generated guard. If it does, give each one its own %s.",
      "javac does not delete old class files, so a renamed class remains under its old"
          + " name too.");

  /** {@link #BSC403} for the languages of a policy. */
  public static final MessageTemplate<IdentityRule> LANGUAGE_TWICE =
      new MessageTemplate<>(BSC403, "The language \"%s\" is listed twice.", "Remove one of them.");

  /** {@link #BSC403} for a file of Biscotti. */
  public static final MessageTemplate<IdentityRule> ID_OF_INDEX =
      new MessageTemplate<>(
          BSC403,
          "The policy id \"%s\" is the name of a file that Biscotti writes.",
          "Choose another id.");

  private final RuleWords words;

  IdentityRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
