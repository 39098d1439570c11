/**
 * The annotation processor. Data flows one way: {@code declaration} reads, {@code check} checks,
 * {@code codegen} and {@code document} write, and {@code report} prints. {@code usage} searches the
 * code for undeclared cookies.
 */
@NullMarked
package dev.biscotti.processor;

import org.jspecify.annotations.NullMarked;
