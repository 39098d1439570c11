package dev.biscotti.annotations;

/** Where the browser stores what is declared. */
public enum Storage {
  /** A cookie (RFC 6265bis). */
  COOKIE,

  /** {@code window.localStorage}: stays until the visitor or a script clears it. */
  LOCAL_STORAGE,

  /** {@code window.sessionStorage}: stays until the tab closes. */
  SESSION_STORAGE,

  /** An IndexedDB database: stays until the visitor or a script clears it. */
  INDEXED_DB
}
