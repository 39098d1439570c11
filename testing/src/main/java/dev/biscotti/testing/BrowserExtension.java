package dev.biscotti.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Passes an {@link AuditBrowser} to JUnit Jupiter tests as a parameter. All tests of a run share
 * one browser process, which is reset before each test; tests that use it do not run in parallel.
 * If no browser can be started, the test fails. Register it with {@code @ExtendWith}.
 */
public final class BrowserExtension implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(BrowserExtension.class);

  /** Called by JUnit. */
  public BrowserExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == AuditBrowser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    AuditBrowser browser = browser(context);
    // Once per test, since its set-up methods may take the browser too.
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

  /** JUnit closes what the root store holds at the end of the run. */
  private static AuditBrowser browser(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(AuditBrowser.class, type -> AuditBrowser.start(), AuditBrowser.class);
  }
}
