/**
 * The beans that Spring Boot configures automatically. Define a bean of the same type to replace
 * one.
 */
@NullMarked
package dev.biscotti.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;
