package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.time.LocalDate;

/**
 * A cookie that is no longer declared, as its lock keeps it.
 *
 * @param key its key in the lock
 * @param declaration what visitors were last shown about it
 * @param retired the day on which its removal was accepted
 * @param until the last day on which the server deletes it in browsers that still send it
 */
public record RetiredCookie(
    String key, CookieDeclaration declaration, LocalDate retired, LocalDate until) {}
