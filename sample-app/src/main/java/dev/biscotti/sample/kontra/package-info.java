/** The invoicing site: sign-in, colour theme, public invoices, signing. */
@NullMarked
package dev.biscotti.sample.kontra;

import org.jspecify.annotations.NullMarked;
