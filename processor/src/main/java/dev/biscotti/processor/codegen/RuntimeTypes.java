package dev.biscotti.processor.codegen;

import com.palantir.javapoet.ClassName;

/** The names of the runtime's classes that generated code calls. */
final class RuntimeTypes {
  static final ClassName COOKIE_PLAN = ClassName.get("dev.biscotti.runtime.guard", "CookiePlan");
  static final ClassName CONSENT_GATE = ClassName.get("dev.biscotti.runtime.guard", "ConsentGate");
  static final ClassName COOKIE_GUARD = ClassName.get("dev.biscotti.runtime.guard", "CookieGuard");
  static final ClassName EXCHANGE = ClassName.get("dev.biscotti.runtime.guard", "Exchange");
  static final ClassName GUARD_SETTINGS =
      ClassName.get("dev.biscotti.runtime.guard", "GuardSettings");
  static final ClassName CONSENT = ClassName.get("dev.biscotti.runtime.consent", "Consent");
  static final ClassName STANDARD_CODECS =
      ClassName.get("dev.biscotti.runtime.codec", "StandardCodecs");
  static final ClassName DEPLOYED_POLICY =
      ClassName.get("dev.biscotti.runtime.deployment", "DeployedPolicy");
  static final ClassName SERVLET_GUARDS =
      ClassName.get("dev.biscotti.runtime.servlet", "ServletGuards");
  static final ClassName SERVLET_REQUEST =
      ClassName.get("jakarta.servlet.http", "HttpServletRequest");
  static final ClassName SERVLET_RESPONSE =
      ClassName.get("jakarta.servlet.http", "HttpServletResponse");

  private static final String COOKIES = "dev.biscotti.runtime.cookie";

  /** The base class of a typed cookie. */
  static ClassName base(String simpleName) {
    return ClassName.get(COOKIES, simpleName);
  }

  private RuntimeTypes() {}
}
