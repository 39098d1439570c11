/** Three small sites in one application, each with its own cookie policy. */
@NullMarked
package dev.biscotti.sample;

import org.jspecify.annotations.NullMarked;
