/**
 * The form in which code is searched: types and their members, method bodies with their calls, and
 * values. The two front ends, for javac's trees and for class files, lower code into this form;
 * everything else uses only this form.
 */
@NullMarked
package dev.biscotti.search.code;

import org.jspecify.annotations.NullMarked;
