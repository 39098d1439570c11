/** What a visitor chose: the choices, and the cookie that records them. */
@NullMarked
package dev.biscotti.runtime.consent;

import org.jspecify.annotations.NullMarked;
