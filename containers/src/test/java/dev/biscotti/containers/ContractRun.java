package dev.biscotti.containers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the contracts of one container, in a class loader with that container and no other. Returns
 * only types of the JDK.
 */
public final class ContractRun implements TestExecutionListener {
  private final Map<String, Optional<Throwable>> results = new LinkedHashMap<>();

  private ContractRun() {}

  /**
   * Runs a class of tests.
   *
   * @param type the name of the class
   * @return for each case, what it failed with
   */
  public static Map<String, Optional<Throwable>> of(String type) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(type))
            .build();
    ContractRun run = new ContractRun();
    LauncherFactory.create().execute(request, run);
    return run.results;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    results.put(test.getDisplayName(), Optional.of(new AssertionError("skipped: " + reason)));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() || result.getThrowable().isPresent()) {
      results.put(name(test), result.getThrowable());
    }
  }

  private static String name(TestIdentifier test) {
    String method =
        test.getSource()
            .filter(MethodSource.class::isInstance)
            .map(MethodSource.class::cast)
            .map(MethodSource::getMethodName)
            .orElse("");
    String display = test.getDisplayName();
    return display.startsWith(method + "(") ? method : method + " " + display;
  }
}
