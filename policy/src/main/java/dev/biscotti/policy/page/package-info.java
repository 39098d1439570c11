/** Builds the page of a policy as a commonmark document, part by part. */
@NullMarked
package dev.biscotti.policy.page;

import org.jspecify.annotations.NullMarked;
