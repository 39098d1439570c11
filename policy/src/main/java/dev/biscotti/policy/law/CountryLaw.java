package dev.biscotti.policy.law;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The law of a country about cookies. It holds only what a public source confirms, and is no legal
 * advice.
 *
 * @param country ISO 3166 code, such as {@code SE}
 * @param family the law that the rule comes from
 * @param regime what it asks for before a cookie that is not strictly necessary
 * @param rule the rule
 * @param forCookies the authority that supervises the rule; empty if it is not confirmed
 * @param forPersonalData the authority for personal data
 * @param sources https addresses of the texts that confirm this, at least one
 * @param checked the day on which it was last compared with the sources
 */
public record CountryLaw(
    String country,
    LawFamily family,
    LawRegime regime,
    CookieRule rule,
    Optional<SupervisoryAuthority> forCookies,
    SupervisoryAuthority forPersonalData,
    List<URI> sources,
    LocalDate checked) {
  /** Copies the sources. */
  public CountryLaw {
    sources = List.copyOf(sources);
  }
}
