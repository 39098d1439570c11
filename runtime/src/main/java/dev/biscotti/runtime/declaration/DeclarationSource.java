package dev.biscotti.runtime.declaration;

/**
 * Where a declaration stands.
 *
 * @param type the binary name of the declaring type
 * @param member the name of the constant
 */
public record DeclarationSource(String type, String member) {}
