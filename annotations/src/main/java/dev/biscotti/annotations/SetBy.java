package dev.biscotti.annotations;

/**
 * Who sets a cookie. Only for {@link #APPLICATION} does the generated code offer a setter; whatever
 * others set can be read and deleted.
 */
public enum SetBy {
  /** This application's own code, through the generated class. */
  APPLICATION,

  /** The framework or container the application runs on: {@code JSESSIONID}, {@code XSRF-TOKEN}. */
  FRAMEWORK,

  /** What stands before the application: a proxy, a host, a load balancer. */
  INFRASTRUCTURE,

  /** A script of the controller's in the page. */
  SCRIPT,

  /** The provider's own script or response. */
  PROVIDER
}
