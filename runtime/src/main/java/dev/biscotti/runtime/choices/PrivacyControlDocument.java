package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.deployment.DeployedPolicy;

/**
 * States at {@value #PATH} that the site honours Global Privacy Control (W3C draft, section 4.1)
 * since the policy's effective date. The guard enforces that.
 */
public final class PrivacyControlDocument {
  /** The path at which browsers and researchers look for it. */
  public static final String PATH = "/.well-known/gpc.json";

  private final String body;

  /**
   * The document of a site.
   *
   * @param policy its policy
   */
  public PrivacyControlDocument(DeployedPolicy policy) {
    body = "{\"gpc\":true,\"lastUpdate\":\"" + policy.rules().effective() + "\"}\n";
  }

  /**
   * Answers a request for it.
   *
   * @param request the request
   * @return the answer, the same for everybody
   */
  public ChoiceResponse handle(ChoiceRequest request) {
    return request.isRead()
        ? ChoiceResponse.of(200)
            .with(ChoiceResponse.CONTENT_TYPE, ChoiceResponse.JSON)
            .with("Cache-Control", "public, max-age=86400")
            .withBody(body)
        : ChoiceResponse.methodNotAllowed("GET, HEAD");
  }
}
