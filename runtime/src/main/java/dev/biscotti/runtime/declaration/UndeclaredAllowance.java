package dev.biscotti.runtime.declaration;

/**
 * A place in the code that may set a cookie nobody declared.
 *
 * @param location the class, or class and member, that carries the annotation
 * @param reason why
 */
public record UndeclaredAllowance(String location, String reason) {}
