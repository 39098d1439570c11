package dev.biscotti.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.biscotti.processor.testing.Compilations.compile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.processor.testing.ClassPath;
import dev.biscotti.processor.testing.Project;
import dev.biscotti.processor.testing.Sources;
import dev.biscotti.tooling.report.SyncAssertion;
import dev.biscotti.tooling.sync.SyncRequest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the Gradle how-to page in Gradle's folder layout. */
@Tag("slow")
class GradleHowToTest {
  private static final Path PAGE = Path.of("..", "docs", "how-to", "gradle.md");
  private static final Path CLASSES = Path.of("build", "classes", "java", "main");
  private static final Pattern TASK =
      Pattern.compile("biscottiTask\\(\"(\\w+)\",\\s*listOf\\(([^)]*)\\)\\)");

  @TempDir private Path folder;
  private String page;
  private Map<String, List<String>> tasks;

  @BeforeEach
  void compileAsGradleDoes() throws IOException {
    page = Files.readString(PAGE);
    tasks =
        TASK.matcher(page)
            .results()
            .collect(
                Collectors.toMap(
                    task -> task.group(1),
                    task -> strings(task.group(2)),
                    (a, b) -> a,
                    TreeMap::new));
    Path module = Files.createDirectories(folder.resolve("build/classes/java"));
    Project project = new Project(module);
    Sources.storefrontFiles().forEach(project::write);
    Project.Result result =
        project.compile(Sources.storefrontFiles().keySet().toArray(new String[0]));
    assertThat(result.success()).as(result.text()).isTrue();
    Files.move(project.classes(), folder.resolve(CLASSES));
    Files.writeString(
        folder.resolve("README.md"),
        "# Shop\n\n<!-- biscotti:begin table -->\n<!-- biscotti:end table -->\n");
  }

  private static List<String> strings(String list) {
    return Pattern.compile("\"([^\"]*)\"")
        .matcher(list)
        .results()
        .map(string -> string.group(1))
        .toList();
  }

  /** Runs a task like JavaExec: in the project's folder, with the main class and arguments. */
  private String run(String task, int code) throws IOException, InterruptedException {
    Matcher mainClass = Pattern.compile("mainClass = \"([\\w.]+)\"").matcher(page);
    assertThat(mainClass.find()).isTrue();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                ClassPath.entries().stream()
                    .map(File::getAbsolutePath)
                    .collect(Collectors.joining(File.pathSeparator)),
                mainClass.group(1)));
    command.addAll(tasks.get(task));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said;
  }

  @Test
  void theTasksFixWhatTheCheckFinds() throws IOException, InterruptedException {
    assertThat(tasks).containsOnlyKeys("biscottiCheck", "biscottiUpdate", "biscottiAccept");

    assertThat(run("biscottiCheck", 1))
        .contains("The policy storefront has no lock yet.", "README.md:3: The region \"table\"");
    run("biscottiAccept", 0);
    run("biscottiUpdate", 0);
    run("biscottiCheck", 0);

    assertThat(folder.resolve("src/main/resources/META-INF/biscotti/storefront.lock")).exists();
    assertThat(Files.readString(folder.resolve("README.md"))).contains("| `shop-theme` |");
  }

  @Test
  void theAssertionHasTheTextOfTheCheckAndPassesWhereItPasses()
      throws IOException, InterruptedException {
    SyncRequest request =
        SyncRequest.ofMavenModule(folder).withClasses(CLASSES).withDocuments("README.md");

    assertThatThrownBy(() -> SyncAssertion.assertInSync(request))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("The policy storefront has no lock yet.")
        .hasMessageContaining("README.md:3: The region \"table\"");

    run("biscottiAccept", 0);
    run("biscottiUpdate", 0);
    assertThatCode(() -> SyncAssertion.assertInSync(request)).doesNotThrowAnyException();
  }

  @Test
  void theJavaOfThePageCompiles() {
    String java =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(block -> block.group(1))
            .collect(Collectors.joining());

    assertThat(compile(Sources.source("shop.DocumentsTest", java))).succeeded();
  }

  @Test
  void theOptionsAndArtifactsOfThePageExist() throws IOException {
    assertThat(all("-A([\\w.]+)="))
        .isNotEmpty()
        .isSubsetOf(new BiscottiProcessor().getSupportedOptions());
    for (String artifact : all("\"dev\\.biscotti:(biscotti-[\\w-]+):")) {
      Path pom = Path.of("..", artifact.substring("biscotti-".length()), "pom.xml");
      assertThat(Files.readString(pom)).contains("<artifactId>" + artifact + "</artifactId>");
    }
  }

  private List<String> all(String pattern) {
    Stream<MatchResult> results = Pattern.compile(pattern).matcher(page).results();
    return results.map(found -> found.group(1)).toList();
  }
}
