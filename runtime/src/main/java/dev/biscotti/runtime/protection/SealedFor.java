package dev.biscotti.runtime.protection;

/**
 * The purpose of a sealed value. The value opens for this purpose only, so two applications, or two
 * policies of one application, that share keys do not accept each other's cookie values.
 *
 * @param policy the id of the policy
 * @param cookie the name of the cookie
 */
public record SealedFor(String policy, String cookie) {

  /** Returns a different text for each pair: the length marks where the policy's id ends. */
  String text() {
    return policy.length() + "." + policy + cookie;
  }
}
