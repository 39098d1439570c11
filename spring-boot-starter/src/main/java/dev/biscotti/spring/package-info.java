/**
 * Biscotti in a Spring MVC application: the sites it hosts and the cookie-related HTML of their
 * pages.
 */
@NullMarked
package dev.biscotti.spring;

import org.jspecify.annotations.NullMarked;
