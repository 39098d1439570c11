package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about the cookies that code sets and reads. */
public enum UsageRule implements Rule {
  /** An undeclared cookie is set. */
  BSC601(
      ERROR,
      "An undeclared cookie is set",
      "The cookie \"%s\" is set here but not declared.%s",
      Fixes.DECLARE,
      "ePrivacy Directive Art. 5(3): visitors must be told about every cookie, and no"
          + " consent covers one that is not declared.",
      "Every cookie that is set is declared.",
      "set but not declared"),

  /** A cookie is set whose name the code does not show. */
  BSC602(
      WARNING,
      "A cookie is set whose name is not known at compile time",
      "%s sets a cookie whose name is not known at compile time, because %s.",
      "Use a declared constant, annotate the parameter, method, field or local variable"
          + " that supplies the name with @CookieName, or state the exception with"
          + " @AllowUndeclaredCookie(reason = \"...\").",
      "Biscotti cannot check a name that it does not know. With"
          + " -Abiscotti.undeclared=strict this is an error.",
      "The name of every cookie that is set can be known from the code.",
      "set under a name that is not known"),

  /** An undeclared cookie is read. */
  BSC603(
      WARNING,
      "An undeclared cookie is read",
      "The cookie \"%s\" is read here but not declared.%s",
      Fixes.DECLARE + "\n  If a script or another application sets it, say so with setBy.",
      "A cookie that is read here was set elsewhere: by a script, a proxy or another"
          + " application of the same site. Visitors must be told about it too.",
      "Every cookie that is read is declared.",
      "read but not declared"),

  /** A module sets cookies, and there is no policy to check them against. */
  BSC604(
      WARNING,
      "A module sets cookies but has no policy to check them against",
      "This module sets cookies, but neither it nor its class path has a @CookiePolicy to"
          + " check them against.",
      "Add a @CookiePolicy, or put a module that has one on the class path.",
      "Reported once per module. A module without a policy is checked against the policies"
          + " on its class path. A library's catalog counts only if a policy includes it. A"
          + " library that leaves the declarations to the applications that use it can"
          + " suppress this.",
      "Cookies that are set can be checked against a policy.",
      "nothing to check against"),

  /** A declared consent cookie is set without its guard. */
  BSC605(
      ERROR,
      "A consent cookie is set without its guard",
      "The consent cookie \"%s\" is set here without its guard, so nothing checks the"
          + " visitor's consent.",
      Fixes.USE_GUARD,
      "ePrivacy Directive Art. 5(3): without consent, it must not be set, and the page"
          + " says so.",
      "Consent cookies are set through their guard.",
      "consent cookie set without its guard"),

  /** A declared essential cookie is set without its guard, and not as declared. */
  BSC606(
      WARNING,
      "An essential cookie is set without its guard, and not as declared",
      "The cookie \"%s\" is set here without its guard and not as declared: it %s.",
      Fixes.USE_GUARD,
      "The page states the declared lifetime and scope, and the guard keeps to them. With"
          + " -Abiscotti.undeclared=strict this is an error.",
      "Essential cookies are set as they are declared.",
      "set without the guard, not as declared"),

  /** A cookie is declared as set by the application, and nothing sets it. */
  BSC607(
      WARNING,
      "A declared cookie that nothing sets",
      "The cookie \"%s\" is declared as set by this application, but nothing in this module sets"
          + " it.",
      Fixes.USE_GUARD
          + "\n  If this application does not set it, delete the declaration or correct setBy. If another"
          + " module sets it, say so with @AllowUndeclaredCookie(reason = \"...\").",
      "The page tells visitors about a cookie that they never get. Biscotti reports"
          + " nothing for a module that sets no cookie of the policy, or one whose name is not"
          + " known, nor under Gradle or IntelliJ IDEA, which may compile only part of the"
          + " module; biscotti:check searches there.",
      "Cookies that are declared as set by the application are set.",
      "declared but never set");

  /** {@link #BSC601} for several names with a common part. */
  public static final MessageTemplate<UsageRule> FAMILY_SET =
      new MessageTemplate<>(
          BSC601,
          "Cookies named \"%s\" are set here, but no declared pattern covers them.%s",
          Fixes.DECLARE);

  /** {@link #BSC601} for a cookie that a framework sets by itself. */
  public static final MessageTemplate<UsageRule> SET_BY_DEFAULT =
      new MessageTemplate<>(
          BSC601,
          "%s sets the cookie \"%s\"%s, and it is not declared. Configuration may give it"
              + " another name.",
          Fixes.DECLARE);

  /** {@link #BSC601} for a name that {@code @CookieName} does not list. */
  public static final MessageTemplate<UsageRule> NOT_LISTED =
      new MessageTemplate<>(
          BSC601,
          "The cookie \"%s\" is not among those that @CookieName of %s lists: %s.%s",
          Fixes.LIST);

  /** {@link #NOT_LISTED} for several names with a common part. */
  public static final MessageTemplate<UsageRule> FAMILY_NOT_LISTED =
      new MessageTemplate<>(
          BSC601,
          "Cookies named \"%s\" are not among those that @CookieName of %s lists: %s.%s",
          Fixes.LIST);

  /** {@link #BSC602} for a cookie that the code creates but may not set. */
  public static final MessageTemplate<UsageRule> PERHAPS_SET =
      new MessageTemplate<>(
          BSC602, "%s Biscotti cannot see here whether a response sets it.", "%s");

  /** {@link #BSC605} for a cookie without a guard call to show. */
  public static final MessageTemplate<UsageRule> CONSENT_WITHOUT_GUARD =
      new MessageTemplate<>(BSC605, BSC605.words.what(), Fixes.GET_GUARD);

  /** {@link #BSC606} for a cookie without a guard call to show. */
  public static final MessageTemplate<UsageRule> ESSENTIAL_WITHOUT_GUARD =
      new MessageTemplate<>(BSC606, BSC606.words.what(), Fixes.GET_GUARD);

  private static final class Fixes {
    static final String DECLARE = "Declare it in %s:\n%s";
    static final String LIST = "Use one of them, or add this one to the list.";
    static final String USE_GUARD = "Set it through the guard:\n  %s";
    static final String GET_GUARD =
        "Declare it with setBy = SetBy.APPLICATION and set it through the guard.";
  }

  private final RuleWords words;

  private final String demand;
  private final String breach;

  UsageRule(
      Severity severity,
      String title,
      String what,
      String fix,
      String why,
      String demand,
      String breach) {
    this.words = new RuleWords(severity, title, what, fix, why);
    this.demand = demand;
    this.breach = breach;
  }

  @Override
  public RuleWords words() {
    return words;
  }

  @Override
  public MessageTemplate<UsageRule> message() {
    return new MessageTemplate<>(this, words.what(), words.fix());
  }

  /**
   * What the rule demands.
   *
   * @return one sentence
   */
  public String demand() {
    return demand;
  }

  /**
   * A breach, in a few words.
   *
   * @return such as {@code read but not declared}
   */
  public String breach() {
    return breach;
  }
}
