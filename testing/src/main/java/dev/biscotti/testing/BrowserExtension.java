package dev.biscotti.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests of JUnit Jupiter an {@link AuditBrowser} as a parameter. All tests of a run share one
 * process, which is as new at the beginning of each test; tests that use it do not run in parallel.
 * Where no browser can be started, the test fails. Name it with {@code @ExtendWith}.
 */
public final class BrowserExtension implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(BrowserExtension.class);

  /** Made by JUnit. */
  public BrowserExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == AuditBrowser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    AuditBrowser browser = browser(context);
    // Once for a test, whose methods for set-up may take the browser too.
    context
        .getStore(NAMESPACE)
        .computeIfAbsent(
            context.getUniqueId(),
            id -> {
              browser.forget();
              return Boolean.TRUE;
            },
            Boolean.class);
    return browser;
  }

  /** JUnit closes what the root's store holds when the run is over. */
  private static AuditBrowser browser(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(AuditBrowser.class, type -> AuditBrowser.start(), AuditBrowser.class);
  }
}
