/** What Spring Boot sets up by itself. Define a bean of the same type, and it steps back. */
@NullMarked
package dev.biscotti.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;
