package dev.biscotti.runtime.protection;

/**
 * What a sealed value is for. It opens for nothing else: two applications, or two policies of one,
 * that share keys cannot exchange their cookies' values.
 *
 * @param policy the id of the policy
 * @param cookie the name of the cookie
 */
public record SealedFor(String policy, String cookie) {

  /** One text for each pair: neither can reach into the other. */
  String text() {
    return policy.length() + "." + policy + cookie;
  }
}
