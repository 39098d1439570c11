package dev.biscotti.annotations;

/** A consent type of Google Consent Mode and similar APIs, which receives the visitor's answer. */
public enum Signal {
  /** Storage for advertising. */
  AD_STORAGE,
  /** User data sent to Google for advertising. */
  AD_USER_DATA,
  /** Personalised advertising. */
  AD_PERSONALIZATION,
  /** Storage for measurement. */
  ANALYTICS_STORAGE,
  /** Storage for site functions, such as language settings. */
  FUNCTIONALITY_STORAGE,
  /** Storage for personalisation, such as recommendations. */
  PERSONALIZATION_STORAGE,
  /** Storage for security, such as authentication. */
  SECURITY_STORAGE
}
