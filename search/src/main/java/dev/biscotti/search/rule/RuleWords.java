package dev.biscotti.search.rule;

/**
 * What a rule says of itself.
 *
 * @param severity how much a breach weighs
 * @param title the rule in a few words
 * @param what what is wrong, with a {@code %s} for each argument
 * @param fix how to fix it, with a {@code %s} for each argument
 * @param why why the rule exists, and on what it rests
 */
public record RuleWords(Severity severity, String title, String what, String fix, String why) {}
