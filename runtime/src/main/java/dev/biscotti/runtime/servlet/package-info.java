/** The guard in servlet containers (Jakarta Servlet 6). Only this package needs the servlet API. */
@NullMarked
package dev.biscotti.runtime.servlet;

import org.jspecify.annotations.NullMarked;
