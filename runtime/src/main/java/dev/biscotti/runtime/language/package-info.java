/** What differs from language to language besides the words, and which language a visitor reads. */
@NullMarked
package dev.biscotti.runtime.language;

import org.jspecify.annotations.NullMarked;
