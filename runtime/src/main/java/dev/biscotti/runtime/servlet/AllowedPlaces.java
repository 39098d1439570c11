package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.List;

/**
 * The places where the policy allows undeclared cookies: what the compiler lets pass there, the
 * filter lets pass too. Only a class or a method can be recognised among the callers; a cookie
 * whose name an annotated variable holds is undeclared at run time unless its method is allowed.
 */
record AllowedPlaces(List<String> locations) {

  static AllowedPlaces of(DeployedPolicy policy) {
    return new AllowedPlaces(
        policy.rules().allowances().stream().map(UndeclaredAllowance::location).toList());
  }

  /** Whether one of the places is what sets the cookie now. */
  boolean isCaller() {
    return !locations.isEmpty()
        && StackWalker.getInstance().walk(frames -> frames.anyMatch(frame -> covers(frame)));
  }

  private boolean covers(StackWalker.StackFrame frame) {
    String type = frame.getClassName();
    return locations.contains(type) || locations.contains(type + "." + method(frame));
  }

  /** A lambda is part of the method that it is written in. */
  private static String method(StackWalker.StackFrame frame) {
    String name = frame.getMethodName();
    String lambda = "lambda$";
    int end = name.lastIndexOf('$');
    if (name.startsWith(lambda) && end > lambda.length()) {
      return name.substring(lambda.length(), end);
    }
    return name;
  }
}
