package dev.biscotti.search.use;

import dev.biscotti.search.code.Program;
import dev.biscotti.search.configuration.ModuleConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The configured names of cookies that frameworks set by themselves. */
final class DefaultNames {
  /** The keys that change a framework's default, most specific first. */
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "JSESSIONID",
          List.of(
              "server.servlet.session.cookie.name",
              "server.session.cookie.name",
              ModuleConfiguration.WEB_XML_SESSION),
          "SESSION",
          List.of(
              "server.reactive.session.cookie.name",
              "spring.webflux.session.cookie.name",
              "server.servlet.session.cookie.name"));

  private DefaultNames() {}

  /** The name under which a cookie is set in this module. */
  static String inModule(String name, Program program) {
    for (String key : KEYS.getOrDefault(name, List.of())) {
      Optional<String> value = program.property(key);
      if (value.isPresent()) {
        return value.get();
      }
    }
    return name;
  }
}
