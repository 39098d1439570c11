package dev.biscotti.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The filter's contract in every supported container, each with its own version of the servlet API
 * and of its libraries.
 */
class ContainersTest {
  private static final Map<SupportedContainer, Map<String, Optional<Throwable>>> RESULTS =
      new EnumMap<>(SupportedContainer.class);

  /** Two at a time; not the two Tomcats, which would register the same beans. */
  @BeforeAll
  static void run() throws Exception {
    LogManager.getLogManager().reset(); // containers log each exception that a case throws
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Map<SupportedContainer, Map<String, Optional<Throwable>>>>> halves =
          List.of(
              threads.submit(() -> run(SupportedContainer.TOMCAT_10, SupportedContainer.TOMCAT_11)),
              threads.submit(
                  () ->
                      run(
                          SupportedContainer.JETTY_EE10,
                          SupportedContainer.JETTY_EE11,
                          SupportedContainer.UNDERTOW)));
      for (var half : halves) {
        RESULTS.putAll(half.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Map<SupportedContainer, Map<String, Optional<Throwable>>> run(
      SupportedContainer... containers) throws Exception {
    Map<SupportedContainer, Map<String, Optional<Throwable>>> results =
        new EnumMap<>(SupportedContainer.class);
    for (SupportedContainer container : containers) {
      results.put(container, container.run());
    }
    return results;
  }

  @TestFactory
  Stream<DynamicNode> everyContainerKeepsTheContract() {
    return RESULTS.entrySet().stream()
        .map(
            one ->
                DynamicContainer.dynamicContainer(
                    one.getKey().title(),
                    one.getValue().entrySet().stream().map(ContainersTest::test)));
  }

  private static DynamicTest test(Map.Entry<String, Optional<Throwable>> result) {
    return DynamicTest.dynamicTest(
        result.getKey(),
        () -> {
          if (result.getValue().isPresent()) {
            throw result.getValue().get();
          }
        });
  }

  @Test
  void allContainersHaveTheSameCases() {
    assertThat(RESULTS.values())
        .allSatisfy(
            cases ->
                assertThat(cases.keySet())
                    .hasSizeGreaterThan(60)
                    .isEqualTo(RESULTS.get(SupportedContainer.TOMCAT_11).keySet()));
  }

  /** To rewrite the table: {@code mvn -pl containers -am test -Dgolden.update=true}. */
  @Test
  void theTableInTheDocumentationIsCurrent() throws Exception {
    Path page = Path.of("..", "docs", "testing.md");
    String text = Files.readString(page);
    int start = text.indexOf("| case |");
    int end = text.indexOf("\n\n", start) + 1;
    String table = CaseTable.of(RESULTS);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(page, text.substring(0, start) + table + text.substring(end));
    } else {
      assertThat(text.substring(start, end)).isEqualTo(table);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/api.md"})
  void theDocumentationNamesTheVersions(String page) throws Exception {
    String text = Files.readString(Path.of("..", page));
    for (SupportedContainer container : SupportedContainer.values()) {
      assertThat(text).contains(container.version());
    }
  }
}
