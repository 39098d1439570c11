package dev.biscotti.policy.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The rule of a country for storing something on a visitor's device, or reading it there.
 *
 * @param act the act's name and number, in a language of the country
 * @param actInEnglish the act's name in English
 * @param provision where in the act; empty if no public source confirms it
 * @param since the day from which the rule has applied as it is; empty if that is unknown or not
 *     confirmed
 * @param isNational false if no act of the country transposes Article 5(3) of the ePrivacy
 *     Directive, so that the Directive is cited instead
 */
public record CookieRule(
    String act,
    String actInEnglish,
    Optional<Provision> provision,
    Optional<LocalDate> since,
    boolean isNational) {}
