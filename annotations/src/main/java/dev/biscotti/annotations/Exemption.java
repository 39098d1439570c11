package dev.biscotti.annotations;

/**
 * Why a cookie needs no consent under ePrivacy Directive Art. 5(3). The list follows the use cases
 * of the Article 29 Working Party's Opinion 04/2012 (WP 194), section 3, and the supervisory
 * authorities' guidance since.
 */
public enum Exemption {
  /** Recognises a signed-in visitor (Opinion 04/2012, section 3.2). */
  AUTHENTICATION,

  /** Protects the service the visitor asked for against abuse (section 3.3). */
  SECURITY,

  /** Holds what the visitor enters, such as a form or a basket (section 3.1). */
  USER_INPUT,

  /** Keeps a visitor's requests on one server of a pool (section 3.5). */
  LOAD_BALANCING,

  /** Plays media the visitor started: quality, buffering (section 3.4). */
  MEDIA_PLAYBACK,

  /** Remembers a choice the visitor made in the interface, such as a language (section 3.6). */
  USER_PREFERENCE,

  /**
   * Records the visitor's answer on cookies, a refusal as much as a consent (CNIL recommendation
   * 2020-092; GDPR Art. 7(1)).
   */
  CONSENT_RECORD,

  /** Any other part of the service the visitor expressly asked for cannot work without it. */
  SERVICE_DELIVERY
}
