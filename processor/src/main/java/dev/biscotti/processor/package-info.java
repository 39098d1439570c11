/**
 * The annotation processor. Data flows one way: {@code declaration} reads, {@code check} judges,
 * {@code codegen} and {@code document} write; {@code report} holds every message. {@code usage}
 * searches the code for cookies that nobody declared.
 */
@NullMarked
package dev.biscotti.processor;

import org.jspecify.annotations.NullMarked;
