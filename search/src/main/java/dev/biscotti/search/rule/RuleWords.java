package dev.biscotti.search.rule;

/**
 * The description of a rule.
 *
 * @param severity the severity of a breach
 * @param title the rule in a few words
 * @param what what is wrong, with a {@code %s} for each argument
 * @param fix how to fix it, with a {@code %s} for each argument
 * @param why why the rule exists, and its source
 */
public record RuleWords(Severity severity, String title, String what, String fix, String why) {}
