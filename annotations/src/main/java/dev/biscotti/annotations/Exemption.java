package dev.biscotti.annotations;

/**
 * Why a cookie needs no consent under ePrivacy Directive Art. 5(3). The list follows the use cases
 * of the Article 29 Working Party's Opinion 04/2012 (WP 194), section 3, and later guidance from
 * supervisory authorities.
 */
public enum Exemption {
  /** Recognises a signed-in visitor (Opinion 04/2012, section 3.2). */
  AUTHENTICATION,

  /** Protects the requested service against abuse (section 3.3). */
  SECURITY,

  /** Holds what the visitor enters, such as a form or a basket (section 3.1). */
  USER_INPUT,

  /** Keeps a visitor's requests on one server of a pool (section 3.5). */
  LOAD_BALANCING,

  /** Supports playback that the visitor started, such as quality or buffering (section 3.4). */
  MEDIA_PLAYBACK,

  /** Remembers a choice the visitor made in the interface, such as a language (section 3.6). */
  USER_PREFERENCE,

  /**
   * Records the visitor's answer about cookies, whether consent or refusal (CNIL recommendation
   * 2020-092; GDPR Art. 7(1)).
   */
  CONSENT_RECORD,

  /** Is needed for any other part of the service that the visitor expressly asked for. */
  SERVICE_DELIVERY
}
