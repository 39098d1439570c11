/** The site with sign-in, CSRF and callback cookies, a demo mode and preview deployments. */
@NullMarked
package dev.biscotti.sample.aktara;

import org.jspecify.annotations.NullMarked;
