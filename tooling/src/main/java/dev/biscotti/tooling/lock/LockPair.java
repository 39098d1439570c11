package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.lock.LockedCookie;
import java.util.Optional;

/**
 * A cookie in the lock with its current declaration.
 *
 * @param locked the cookie in the lock; empty if it is new
 * @param now its declaration, with the facts that a lock keeps; empty if it is no longer declared
 */
record LockPair(Optional<LockedCookie> locked, Optional<CookieDeclaration> now) {}
