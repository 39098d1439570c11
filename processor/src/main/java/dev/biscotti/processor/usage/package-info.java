/**
 * Finds undeclared cookies in javac's attributed trees. Only this package and {@code trees} depend
 * on {@code com.sun.source}; {@code dev.biscotti.search} evaluates names and words findings.
 *
 * <p>Everything is searched after the first class was analysed, because only then are all trees
 * still as written: javac rewrites a class right after analysing it. Each finding is reported when
 * its own class is analysed, because a later error would leave class files behind, and a second
 * build would succeed.
 */
@NullMarked
package dev.biscotti.processor.usage;

import org.jspecify.annotations.NullMarked;
