package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;

/** Rules about what is declared once, and under one id. */
public enum IdentityRule implements Rule {
  BSC401(
      ERROR,
      "Declared twice",
      "\"%s\" is declared here and as %s, with overlapping domain and path.",
      "Keep one declaration, or give them domains or paths that do not overlap.",
      "RFC 6265bis, section 4.1.1: one of the two wins, and nobody knows which purpose and lifetime"
          + " hold."),
  BSC402(
      ERROR,
      "Two patterns of equal weight",
      "The patterns \"%s\" here and \"%s\" of %s match the same names and neither has the longer"
          + " literal part.",
      "Make one of them longer, or join them.",
      "The longest literal part decides which declaration a cookie belongs to; a tie decides"
          + " nothing."),
  BSC403(
      ERROR,
      "An id given twice",
      "The %s id \"%s\" is given twice, here and by %s.",
      "Give each its own id.",
      "Ids name resources and join declarations; two owners of one id overwrite each other."),
  BSC404(
      ERROR,
      "Two categories share a tag",
      "The categories \"%s\" and \"%s\" have the same tag in the consent record.",
      "Rename one of them.",
      "The record names a category by 12 bits of its id's digest; two that share them could not be"
          + " told apart, and a consent to one would open the other."),
  BSC405(
      ERROR,
      "More categories than a record can hold",
      "The policy %s has %s categories to consent to; the consent record holds %s.",
      "Join categories that serve one purpose.",
      "The record is one small cookie; and nobody reads a banner with so many questions."),
  BSC406(
      ERROR,
      "Declared again by a class file",
      "The %s \"%s\" is also declared by %s, which is known from its class file only.",
      "If its source is gone, clean the class output, which also holds the guard that was generated from it."
          + " If its source is there, give each its own %s.",
      "Plain javac keeps old class files, so a class that was renamed stays under its old name too.");

  private final RuleWords words;

  IdentityRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
