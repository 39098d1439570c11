package dev.biscotti.runtime.guard;

import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Discards the plans of all policies before each test. Mutation testing runs the tests against many
 * changes of the code in one JVM: a plan made before a change would hide it, and a plan made with a
 * change would fail the tests of the next. JUnit registers this class where automatic detection of
 * extensions is on.
 */
public final class FreshPlans implements BeforeAllCallback, BeforeEachCallback {
  @Override
  public void beforeAll(ExtensionContext context) throws ReflectiveOperationException {
    forget();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws ReflectiveOperationException {
    forget();
  }

  private static void forget() throws ReflectiveOperationException {
    var plans = PolicyPlans.class.getDeclaredField("PLANS");
    plans.setAccessible(true);
    ((Map<?, ?>) plans.get(null)).clear();
  }
}
