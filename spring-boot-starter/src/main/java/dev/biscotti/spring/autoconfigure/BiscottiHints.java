package dev.biscotti.spring.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * What a native image must include: the files that are read. No class is accessed by reflection.
 */
final class BiscottiHints implements RuntimeHintsRegistrar {
  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
    hints.resources().registerPattern("META-INF/biscotti/**");
    hints.resources().registerPattern("META-INF/biscotti-consent-log/**");
    hints.resources().registerPattern("dev/biscotti/runtime/**");
  }
}
