/** A policy as a running application has it: rules in code, lock and texts in resources. */
@NullMarked
package dev.biscotti.runtime.deployment;

import org.jspecify.annotations.NullMarked;
