/** Configuration that is packaged with a module and names cookies. */
@NullMarked
package dev.biscotti.search.configuration;

import org.jspecify.annotations.NullMarked;
