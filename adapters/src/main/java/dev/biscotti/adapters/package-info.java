/** The code of {@code docs/adapters}, one class for each page, and the cookies it is about. */
@NullMarked
package dev.biscotti.adapters;

import org.jspecify.annotations.NullMarked;
