/** A policy in a running application: rules in code, lock and texts in resources. */
@NullMarked
package dev.biscotti.runtime.deployment;

import org.jspecify.annotations.NullMarked;
