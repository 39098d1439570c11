/**
 * Turns a policy's declarations into its documents: the pages people read, the inventory programs
 * read, and the digests that decide when visitors are asked again.
 *
 * <p>Everything here is a pure function of the declarations: equal declarations produce equal bytes
 * on every machine, in every locale and time zone.
 */
@NullMarked
package dev.biscotti.policy;

import org.jspecify.annotations.NullMarked;
