package dev.biscotti.spring.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** What a native image has to take along: files that are read, and no class by reflection. */
final class BiscottiHints implements RuntimeHintsRegistrar {
  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
    hints.resources().registerPattern("META-INF/biscotti/**");
    hints.resources().registerPattern("META-INF/biscotti-consent-log/**");
    hints.resources().registerPattern("dev/biscotti/runtime/**");
  }
}
