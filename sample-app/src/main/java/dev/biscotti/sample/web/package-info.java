/** What the three sites share, and what no site of its own would do differently. */
@NullMarked
package dev.biscotti.sample.web;

import org.jspecify.annotations.NullMarked;
