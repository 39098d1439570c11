/** What is said of the names that code uses: against what they are judged, and in which words. */
@NullMarked
package dev.biscotti.search.finding;

import org.jspecify.annotations.NullMarked;
