/**
 * The form in which code is searched: types and their members, method bodies with their calls, and
 * values. The two front ends, javac's trees and class files, lower code into this form; everything
 * else looks at nothing but it.
 */
@NullMarked
package dev.biscotti.search.code;

import org.jspecify.annotations.NullMarked;
