package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.List;

/**
 * The places where the policy allows undeclared cookies. The compiler and the filter both accept
 * undeclared cookies there. The filter can recognise only classes and methods among its callers: if
 * only a variable with the cookie's name is annotated, the cookie is undeclared at run time unless
 * its method is allowed too.
 */
record AllowedPlaces(List<String> locations) {

  static AllowedPlaces of(DeployedPolicy policy) {
    return new AllowedPlaces(
        policy.rules().allowances().stream().map(UndeclaredAllowance::location).toList());
  }

  /** Whether one of the places is setting a cookie now. */
  boolean isCaller() {
    return !locations.isEmpty()
        && StackWalker.getInstance().walk(frames -> frames.anyMatch(frame -> covers(frame)));
  }

  private boolean covers(StackWalker.StackFrame frame) {
    String type = frame.getClassName();
    return locations.contains(type) || locations.contains(type + "." + method(frame));
  }

  /** A lambda counts as part of the method that contains it. */
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
