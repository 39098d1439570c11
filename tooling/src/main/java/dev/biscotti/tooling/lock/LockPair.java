package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.lock.LockedCookie;
import java.util.Optional;

/**
 * One cookie in the lock and in the declarations.
 *
 * @param locked what visitors were told; empty if the cookie is new
 * @param now what is declared, as far as a lock keeps it; empty if the cookie is gone
 */
record LockPair(Optional<LockedCookie> locked, Optional<CookieDeclaration> now) {}
