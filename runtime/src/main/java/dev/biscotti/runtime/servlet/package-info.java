/**
 * The guard on servlet containers (Jakarta Servlet 6). Nothing outside this package needs the
 * servlet API.
 */
@NullMarked
package dev.biscotti.runtime.servlet;

import org.jspecify.annotations.NullMarked;
