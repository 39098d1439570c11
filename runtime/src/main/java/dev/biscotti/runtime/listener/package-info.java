/** Notifies listeners: if one fails, the others are still notified. */
@NullMarked
package dev.biscotti.runtime.listener;

import org.jspecify.annotations.NullMarked;
