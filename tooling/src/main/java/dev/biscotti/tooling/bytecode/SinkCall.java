package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.CookieSink;
import dev.biscotti.search.SinkForm;
import dev.biscotti.search.SinkKind;
import java.util.Optional;

/**
 * A call of a sink.
 *
 * @param sink the sink
 * @param defaults the sink's variant for Kotlin's default arguments, if that is what is called
 */
record SinkCall(CookieSink sink, Optional<KotlinDefaults.Original> defaults) {
  static SinkCall plain(CookieSink sink) {
    return new SinkCall(sink, Optional.empty());
  }

  SinkKind kind() {
    return sink.kind();
  }

  SinkForm form() {
    return sink.form();
  }

  /** The place of the argument that is the name; -1 for none. */
  int nameArgument() {
    return sink.nameArgument().isPresent() ? shifted(sink.nameArgument().getAsInt()) : -1;
  }

  /** The place of the argument that is the max-age; -1 for none. */
  int ageArgument() {
    return sink.ageArgument().isPresent() ? shifted(sink.ageArgument().getAsInt()) : -1;
  }

  private int shifted(int argument) {
    return argument + defaults.map(KotlinDefaults.Original::shift).orElse(0);
  }
}
