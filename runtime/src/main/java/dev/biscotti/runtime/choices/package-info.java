/**
 * Asks the visitor and takes the answer: banner, consent endpoint, policy page and script, over
 * plain request and response values, for any server.
 */
@NullMarked
package dev.biscotti.runtime.choices;

import org.jspecify.annotations.NullMarked;
