package dev.biscotti.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.lock.LockedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The complete documents of the example policies. After an intended change of wording, rewrite them
 * and review the difference: {@code mvn -pl policy test -Dgolden.update=true}.
 */
class GoldenDocumentsTest {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "dev", "biscotti", "policy", "golden");

  @TestFactory
  Stream<DynamicTest> documentsAreAsAgreed() {
    return Stream.of(
            ExamplePolicies.kontra(), ExamplePolicies.aktara(), ExamplePolicies.storefront())
        .flatMap(
            policy ->
                PolicyDocuments.of(policy).stream()
                    .map(
                        document ->
                            DynamicTest.dynamicTest(
                                policy.id() + "/" + document.fileName(),
                                () -> check(policy, document))));
  }

  private static void check(LockedPolicy policy, GeneratedDocument document) throws IOException {
    Path golden = GOLDEN.resolve(policy.id()).resolve(document.fileName());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, document.content());
    }
    assertThat(golden)
        .as("if the change is intended: mvn -pl policy test -Dgolden.update=true")
        .exists()
        .hasContent(document.content());
  }
}
