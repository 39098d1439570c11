/**
 * Asks the visitor and records the answer: banner, consent endpoint, policy page and script, with
 * plain request and response values, for any server.
 */
@NullMarked
package dev.biscotti.runtime.choices;

import org.jspecify.annotations.NullMarked;
