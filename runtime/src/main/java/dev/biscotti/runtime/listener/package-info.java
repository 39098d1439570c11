/** How listeners are told: if one fails, the others are still told. */
@NullMarked
package dev.biscotti.runtime.listener;

import org.jspecify.annotations.NullMarked;
