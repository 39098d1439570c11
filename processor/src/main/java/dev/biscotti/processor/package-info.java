/**
 * The annotation processor. Data flows one way: {@code declaration} reads, {@code check} judges,
 * {@code codegen} and {@code document} write; {@code report} holds every message.
 */
@NullMarked
package dev.biscotti.processor;

import org.jspecify.annotations.NullMarked;
