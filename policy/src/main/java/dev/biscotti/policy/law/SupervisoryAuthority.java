package dev.biscotti.policy.law;

import java.net.URI;
import java.util.Optional;

/**
 * An authority to which visitors of a country can complain.
 *
 * @param name its name in a language of the country
 * @param nameInEnglish its name in English
 * @param url its website, an https address; empty if there is none or it is not confirmed
 */
public record SupervisoryAuthority(String name, String nameInEnglish, Optional<URI> url) {}
