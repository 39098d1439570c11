package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cookie as visitors were last shown it.
 *
 * @param key its key in the lock
 * @param declaration what they were shown; members that a lock does not keep have their defaults
 * @param since the revision of its category that an answer must have to cover it; empty for an
 *     essential cookie
 * @param announced the day on which it was accepted
 * @param firstSet the first day on which it may be set
 */
public record LockedCookie(
    String key,
    CookieDeclaration declaration,
    Optional<LockRevision> since,
    LocalDate announced,
    LocalDate firstSet) {}
