package dev.biscotti.annotations;

/** How a cookie's value is protected on the visitor's device. */
public enum Protection {
  /** Unprotected: anyone with access to the device can read and change it. */
  NONE,

  /** Signed with HMAC-SHA-256: anyone can read it, but a changed value counts as absent. */
  SIGNED,

  /** Encrypted with AES-256-GCM: nobody else can read it, and a changed value counts as absent. */
  ENCRYPTED
}
