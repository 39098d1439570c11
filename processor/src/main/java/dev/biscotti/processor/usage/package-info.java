/**
 * Finds cookies that nobody declared, on the trees of javac after it has attributed them. The only
 * package that knows {@code com.sun.source}; what a name means and how a finding reads is decided
 * in {@code dev.biscotti.search}.
 *
 * <p>Everything is searched when the first class has been analysed, because only then all trees are
 * as written: javac rewrites a class right after analysing it. Findings are kept and reported when
 * their own class is analysed, since an error that comes later leaves class files behind and a
 * second build would be green.
 */
@NullMarked
package dev.biscotti.processor.usage;

import org.jspecify.annotations.NullMarked;
