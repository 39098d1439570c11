package dev.biscotti.runtime.servlet;

/** What {@link BiscottiFilter} does with a cookie that violates the policy. */
public enum FilterMode {
  /**
   * Drops what is undeclared or refused, gives the rest the attributes and at most the lifetime
   * that are declared, and reports both.
   */
  ENFORCE,

  /**
   * Lets everything through and reports it: for an application whose declarations are not complete.
   */
  REPORT,

  /**
   * Like {@link #ENFORCE}, and throws {@link UnlawfulCookieException} where the cookie is set: for
   * tests.
   */
  STRICT
}
