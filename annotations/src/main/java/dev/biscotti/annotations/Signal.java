package dev.biscotti.annotations;

/** What an answer is passed on as to Google Consent Mode and its kind. */
public enum Signal {
  /** Storage for advertising. */
  AD_STORAGE,
  /** User data sent to Google for advertising. */
  AD_USER_DATA,
  /** Personalised advertising. */
  AD_PERSONALIZATION,
  /** Storage for measurement. */
  ANALYTICS_STORAGE,
  /** Storage for what the site can do, such as language. */
  FUNCTIONALITY_STORAGE,
  /** Storage for personalisation, such as recommendations. */
  PERSONALIZATION_STORAGE,
  /** Storage for security, such as authentication. */
  SECURITY_STORAGE
}
