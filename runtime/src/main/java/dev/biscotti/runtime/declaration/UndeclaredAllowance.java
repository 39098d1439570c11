package dev.biscotti.runtime.declaration;

/**
 * A place in the code that may set an undeclared cookie.
 *
 * @param location the class, or class and member, that carries the annotation
 * @param reason the stated reason
 */
public record UndeclaredAllowance(String location, String reason) {}
