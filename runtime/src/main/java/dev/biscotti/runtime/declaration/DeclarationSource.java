package dev.biscotti.runtime.declaration;

/**
 * Where a declaration is in the source code.
 *
 * @param type the binary name of the declaring type
 * @param member the name of the constant
 */
public record DeclarationSource(String type, String member) {}
