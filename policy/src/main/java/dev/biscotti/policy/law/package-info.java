/** The law about cookies, as data: for each country its rule and its supervisory authorities. */
@NullMarked
package dev.biscotti.policy.law;

import org.jspecify.annotations.NullMarked;
