package dev.biscotti.policy.law;

/**
 * Where in an act a rule is.
 *
 * @param original as the country cites it, such as {@code § 89 odst. 3}
 * @param inEnglish the same in English, such as {@code section 89(3)}
 */
public record Provision(String original, String inEnglish) {}
