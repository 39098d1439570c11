/** The code shown in {@code docs/adapters}, one class for each page, and the cookies it uses. */
@NullMarked
package dev.biscotti.adapters;

import org.jspecify.annotations.NullMarked;
