package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.GuardSettings;

/**
 * A site that asks its visitors for consent. All paths are absolute, as browsers see them, with the
 * context path.
 *
 * @param policy the policy, from {@code policy()} of the generated guard
 * @param policyPath the path of the policy page, such as {@code /cookies}; the consent endpoint,
 *     script and style sheet are below it
 * @param root the path to which visitors return if the page that they came from is unknown; they
 *     are only sent back to pages below it. {@code /} for the whole server
 * @param origin the origin of the site, such as {@code https://shop.example}, if a proxy changes
 *     the Host header; otherwise empty
 * @param environment the environment in which the application runs; cookies of other environments
 *     are not listed
 */
public record ChoiceSite(
    DeployedPolicy policy, String policyPath, String root, String origin, String environment) {

  /**
   * Checks the paths.
   *
   * @throws IllegalArgumentException if a path could lead to another site, or the policy has
   *     cookies that need consent but no consent record
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
   * A site that has a server to itself.
   *
   * @param policy the policy
   * @param policyPath the path of the policy page
   * @return the site, in the environment of {@link GuardSettings#defaults}
   */
  public static ChoiceSite of(DeployedPolicy policy, String policyPath) {
    return new ChoiceSite(policy, policyPath, "/", "", GuardSettings.defaults().environment());
  }

  /**
   * The same site below a path.
   *
   * @param newRoot the path of its first page, without a trailing slash
   * @return a site
   */
  public ChoiceSite withRoot(String newRoot) {
    return new ChoiceSite(policy, policyPath, newRoot, origin, environment);
  }

  /**
   * The same site with a known origin.
   *
   * @param newOrigin the origin, such as {@code https://shop.example}
   * @return a site
   */
  public ChoiceSite withOrigin(String newOrigin) {
    return new ChoiceSite(policy, policyPath, root, newOrigin, environment);
  }

  /**
   * The same site in another environment.
   *
   * @param newEnvironment the environment's name
   * @return a site
   */
  public ChoiceSite withEnvironment(String newEnvironment) {
    return new ChoiceSite(policy, policyPath, root, origin, newEnvironment);
  }

  /**
   * The path that forms are posted to.
   *
   * @return the path of the {@link ConsentEndpoint}
   */
  public String endpointPath() {
    return policyPath + "/choices";
  }

  /**
   * The path of the script.
   *
   * @return the path of {@link ChoiceResource#SCRIPT}
   */
  public String scriptPath() {
    return policyPath + "/choices.js";
  }

  /**
   * The path of the style sheet.
   *
   * @return the path of {@link ChoiceResource#STYLE}
   */
  public String stylePath() {
    return policyPath + "/choices.css";
  }

  /** The name of the site for visitors. */
  String name() {
    return policy.rules().site().isBlank() ? policy.id() : policy.rules().site();
  }
}
