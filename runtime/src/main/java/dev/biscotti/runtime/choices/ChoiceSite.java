package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.GuardSettings;

/**
 * Where a site asks its visitors. All paths are as browsers see them, context path included, and
 * absolute.
 *
 * @param policy the policy: what the generated guard's {@code policy()} returns
 * @param policyPath the path of the policy page, such as {@code /cookies}; the consent endpoint,
 *     script and style sheet are below it
 * @param root the path to which visitors return when nothing better is known, and below which they
 *     are sent back at all; {@code /} for the whole server
 * @param origin the origin of the site, such as {@code https://shop.example}, where a proxy changes
 *     the Host header; else empty
 * @param environment the environment the application runs in; cookies of others are not listed
 */
public record ChoiceSite(
    DeployedPolicy policy, String policyPath, String root, String origin, String environment) {

  /**
   * Checks the paths.
   *
   * @throws IllegalArgumentException if a path could lead elsewhere, or the policy has cookies that
   *     need consent and no consent record
   */
  public ChoiceSite {
    requirePath(policyPath);
    requirePath(root);
    if (policyPath.endsWith("/") || (root.endsWith("/") && root.length() > 1)) {
      throw new IllegalArgumentException(
          "policyPath "
              + policyPath
              + " and root "
              + root
              + " must not end with a slash, except the root /");
    }
    if (policy.rules().consentRecord().isEmpty()
        && policy.rules().cookies().stream().anyMatch(cookie -> !cookie.isEssential())) {
      throw new IllegalArgumentException(
          "the policy "
              + policy.id()
              + " has cookies that need consent, but no cookie to store the choices in: set"
              + " consentRecord in @CookiePolicy");
    }
  }

  private static void requirePath(String path) {
    if (ReturnPath.parse(path, "/").isEmpty() || path.indexOf('?') >= 0) {
      throw new IllegalArgumentException(
          "the path "
              + path
              + " must start with a slash and have no query, no .. and no characters that need"
              + " encoding");
    }
  }

  /**
   * A site that has its server for itself.
   *
   * @param policy the policy
   * @param policyPath the path of the policy page
   * @return the site, in the environment of {@link GuardSettings#defaults}
   */
  public static ChoiceSite of(DeployedPolicy policy, String policyPath) {
    return new ChoiceSite(policy, policyPath, "/", "", GuardSettings.defaults().environment());
  }

  /**
   * The same below a path.
   *
   * @param newRoot the path of its first page, without a slash at the end
   * @return a site
   */
  public ChoiceSite withRoot(String newRoot) {
    return new ChoiceSite(policy, policyPath, newRoot, origin, environment);
  }

  /**
   * The same with a known origin.
   *
   * @param newOrigin the origin, such as {@code https://shop.example}
   * @return a site
   */
  public ChoiceSite withOrigin(String newOrigin) {
    return new ChoiceSite(policy, policyPath, root, newOrigin, environment);
  }

  /**
   * The same in another environment.
   *
   * @param newEnvironment the environment's name
   * @return a site
   */
  public ChoiceSite withEnvironment(String newEnvironment) {
    return new ChoiceSite(policy, policyPath, root, origin, newEnvironment);
  }

  /**
   * Where forms are posted to.
   *
   * @return the path of the {@link ConsentEndpoint}
   */
  public String endpointPath() {
    return policyPath + "/choices";
  }

  /**
   * Where the script is.
   *
   * @return the path of {@link ChoiceResource#SCRIPT}
   */
  public String scriptPath() {
    return policyPath + "/choices.js";
  }

  /**
   * Where the style sheet is.
   *
   * @return the path of {@link ChoiceResource#STYLE}
   */
  public String stylePath() {
    return policyPath + "/choices.css";
  }

  /** The site as a visitor knows it. */
  String name() {
    return policy.rules().site().isBlank() ? policy.id() : policy.rules().site();
  }
}
