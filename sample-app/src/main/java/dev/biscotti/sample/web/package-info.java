/** Code that the three sites share and that a separate site would write the same way. */
@NullMarked
package dev.biscotti.sample.web;

import org.jspecify.annotations.NullMarked;
