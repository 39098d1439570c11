package dev.biscotti.processor.declaration;

import dev.biscotti.runtime.declaration.UndeclaredAllowance;

/**
 * A place where undeclared cookies are allowed.
 *
 * @param members the annotation's members
 * @param allowance the facts
 */
public record DeclaredAllowance(MirrorMembers members, UndeclaredAllowance allowance) {}
