package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.time.LocalDate;

/**
 * The tombstone of a cookie that is declared no more.
 *
 * @param key names it in the lock
 * @param declaration what visitors were last told of it
 * @param retired the day on which its removal was accepted
 * @param until the last day on which the server deletes it in browsers that still send it
 */
public record RetiredCookie(
    String key, CookieDeclaration declaration, LocalDate retired, LocalDate until) {}
