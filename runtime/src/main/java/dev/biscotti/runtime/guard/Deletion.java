package dev.biscotti.runtime.guard;

/**
 * How to delete a cookie in one scope.
 *
 * @param scope the scope
 * @param line the Set-Cookie line
 */
record Deletion(CookieScope scope, String line) {}
