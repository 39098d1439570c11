/** The texts of the documents, as data: one message bundle for each language. */
@NullMarked
package dev.biscotti.policy.wording;

import org.jspecify.annotations.NullMarked;
