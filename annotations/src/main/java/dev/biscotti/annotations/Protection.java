package dev.biscotti.annotations;

/** How a cookie's value is protected on the visitor's device. */
public enum Protection {
  /** Not at all: anybody with the device can read and change it. */
  NONE,

  /** Signed with HMAC-SHA-256: it can be read, but a changed value reads as absent. */
  SIGNED,

  /** Encrypted with AES-256-GCM: it can be neither read nor changed. */
  ENCRYPTED
}
