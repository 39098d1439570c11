package dev.biscotti.sample.storefront;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the shop's advertisements.
 *
 * @param name its name, the same for everybody who follows the link
 */
public record Campaign(String name) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}");

  /** Reads the name from a link; empty if it is not valid. */
  static Optional<Campaign> parse(String name) {
    return NAME.matcher(name).matches() ? Optional.of(new Campaign(name)) : Optional.empty();
  }
}
