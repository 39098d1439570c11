/**
 * How cookies travel (RFC 6265bis): values as text, the Set-Cookie line, the Cookie header.
 *
 * <p>Writing is strict: what the grammar forbids causes an exception, so no value can add an
 * attribute, a cookie or a header line. Reading accepts any input and never throws.
 */
@NullMarked
package dev.biscotti.runtime.codec;

import org.jspecify.annotations.NullMarked;
