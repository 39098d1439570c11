/** How listeners are told, so that one that fails keeps no other from its news. */
@NullMarked
package dev.biscotti.runtime.listener;

import org.jspecify.annotations.NullMarked;
