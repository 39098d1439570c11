package dev.biscotti.runtime.servlet;

/** What {@link BiscottiFilter} does with a cookie that does not keep what the policy says. */
public enum FilterMode {
  /**
   * Drops what is undeclared or refused, gives the rest the attributes and at most the lifetime
   * that are declared, and reports both.
   */
  ENFORCE,

  /** Lets everything through and reports it: for an application that is just being declared. */
  REPORT,

  /**
   * As {@link #ENFORCE}, and throws {@link UnlawfulCookieException} where the cookie is set: for
   * tests.
   */
  STRICT
}
