/**
 * Biscotti in a Spring MVC application: the sites it hosts, and what their pages show of cookies.
 */
@NullMarked
package dev.biscotti.spring;

import org.jspecify.annotations.NullMarked;
