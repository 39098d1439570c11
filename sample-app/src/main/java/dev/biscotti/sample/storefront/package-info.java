/** The shop: cookies that need consent, and the form that asks for it. */
@NullMarked
package dev.biscotti.sample.storefront;

import org.jspecify.annotations.NullMarked;
