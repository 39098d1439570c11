package dev.biscotti.annotations;

/**
 * Who sets a cookie. The generated code has a setter for {@link #APPLICATION} only; it can read and
 * delete the others.
 */
public enum SetBy {
  /** This application's own code, through the generated class. */
  APPLICATION,

  /** The framework or container the application runs on: {@code JSESSIONID}, {@code XSRF-TOKEN}. */
  FRAMEWORK,

  /** A proxy, hosting provider or load balancer in front of the application. */
  INFRASTRUCTURE,

  /** The controller's own script on the page. */
  SCRIPT,

  /** The provider's own script or response. */
  PROVIDER
}
