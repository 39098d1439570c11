package dev.biscotti.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.biscotti.processor.testing.ClassPath;
import dev.biscotti.processor.testing.Project;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files next to the sources and in libraries that are unreadable or not regular files. */
@Tag("slow")
class BrokenFilesTest {
  private static final String SINKS = "META-INF/biscotti/sinks.tsv";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aModule() {
    project = module("");
  }

  private Project module(String members) {
    return new Project(folder)
        .write(
            "app/Cookies.java",
            """
            package app;

            import dev.biscotti.annotations.*;

            @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
                contact = "privacy@app.example", effective = "2026-06-01"%s)
            public final class Cookies {
              @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects your forms.")
              static final String CSRF = "csrf";
            }
            """
                .formatted(members));
  }

  private Project.Result compile() {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> project.compile("app/Cookies.java"));
  }

  private Path jar(Map<String, byte[]> entries) throws IOException {
    Path jar = folder.resolve("lib of others+1.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return jar;
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path output(String path) throws IOException {
    Path file = project.classes().resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }

  private static void pipe(Path file) throws IOException, InterruptedException {
    Files.createDirectories(file.getParent());
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "a\tb\tnonsense\t0\tset\tNAME", "\u0000\uFFFD\t\t\t\t\t"})
  void aBadTableOfALibraryIsNamedAndIgnored(String line) throws IOException {
    Path library = folder.resolve("library/of others+1");
    Files.createDirectories(library.resolve(SINKS).getParent());
    Files.writeString(library.resolve(SINKS), "# sinks\n" + line + "\n");
    project.library(library);

    Project.Result result = compile();

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(result.text())
        .startsWith("WARNING: [BSC004] ")
        .contains("library/of others+1/" + SINKS + ", line 2: ")
        .doesNotContain("BSC001", "Exception");
  }

  /** Without a processor path, javac uses the whole class path. */
  @Test
  void aBadTableOfAJarOnAClassPathWithTheProcessorIsNamedAndIgnored() throws IOException {
    Path jar = jar(Map.of(SINKS, octets("nonsense\n")));
    String classPath = jar + File.pathSeparator + System.getProperty("java.class.path");

    String onClassPath = javac("-cp", classPath);
    String onItsOwn =
        javac(
            "-cp",
            ClassPath.ofPrograms().stream().map(File::getPath).collect(joining(File.pathSeparator)),
            "-processorpath",
            classPath);

    assertThat(onClassPath)
        .contains("warning: [BSC004] ", "lib of others+1.jar!/" + SINKS + ", line 1: ")
        .doesNotContain("error");
    assertThat(onItsOwn).contains("error: [BSC003] ", "+1.jar!/" + SINKS + ", line 1: ");
  }

  /** Runs in a separate process, because this one always includes the class path of the tests. */
  private String javac(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC")); // starts faster
    command.addAll(List.of(options));
    command.addAll(List.of("-processor", BiscottiProcessor.class.getName()));
    command.addAll(List.of("-d", project.classes().toString()));
    command.add(folder.resolve("src/app/Cookies.java").toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aBadTableOfTheModuleIsAnError() throws IOException {
    Files.writeString(output(SINKS), "nonsense\n");

    Project.Result result = compile();

    assertThat(result.success()).isFalse();
    assertThat(result.text()).contains("ERROR: [BSC003] ", SINKS + ", line 1: ");
  }

  @Test
  void aBadIndexOfALibraryIsNamedAndIgnored() throws IOException {
    Path library = folder.resolve("library");
    Project other =
        new Project(library)
            .write(
                "lib/Names.java",
                """
                package lib;

                import dev.biscotti.annotations.*;

                @CookieCatalog(id = "lib")
                public final class Names {
                  @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects your forms.")
                  public static final String FORM = "form";
                }
                """);
    assertThat(other.compile("lib/Names.java").success()).isTrue();
    project.library(
        jar(
            Map.of(
                "lib/Names.class",
                Files.readAllBytes(other.classes().resolve("lib/Names.class")),
                "META-INF/biscotti/declaring-types",
                octets("lib.Names\nno class's name\n"))));

    Project.Result result =
        project
            .options("-Abiscotti.declaredIn=lib.Names")
            .write("app/Page.java", "package app;\n\nclass Page {}\n")
            .compile("app/Page.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(result.text())
        .contains("WARNING: [BSC004]", "+1.jar!/META-INF/biscotti/declaring-types, line 2: ");
  }

  @Test
  void aBadBundleOfALibraryIsNamedAndTheModulesOwnCounts() throws IOException {
    Project other =
        new Project(folder.resolve("library"))
            .write(
                "lib/Names.java",
                """
                package lib;

                import dev.biscotti.annotations.*;

                @CookieCatalog(id = "lib")
                public final class Names {
                  @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects your forms.")
                  public static final String FORM = "form";
                }
                """);
    assertThat(other.compile("lib/Names.java").success()).isTrue();
    project = module(", languages = {\"en\", \"de\"}, include = lib.Names.class");
    project.library(
        jar(
            Map.of(
                "lib/Names.class",
                Files.readAllBytes(other.classes().resolve("lib/Names.class")),
                "META-INF/biscotti/lib_de.properties",
                new byte[] {'F', 'O', 'R', 'M', '=', 'x', '\n', (byte) 0xFF})));
    String digest = dev.biscotti.policy.TextDigest.of("Protects your forms.");
    Files.writeString(
        output("META-INF/biscotti/app_de.properties"),
        "CSRF.purpose=Sch\u00fctzt Formulare.\nCSRF.purpose.of=" + digest + "\n");

    Project.Result missing = compile();
    Files.writeString(
        output("META-INF/biscotti/lib_de.properties"),
        "FORM.purpose=Sch\u00fctzt Formulare.\nFORM.purpose.of=" + digest + "\n");
    Project.Result complete = compile();

    assertThat(missing.text()).contains("[BSC512]");
    assertThat(complete.success()).as(complete.text()).isTrue();
    assertThat(complete.text())
        .contains("WARNING: [BSC004]", "+1.jar!/META-INF/biscotti/lib_de.properties, line 2: ")
        .doesNotContain("ERROR");
  }

  @Test
  void aFolderInThePlaceOfTheIndexIsAnErrorThatNamesIt() throws IOException {
    Files.createDirectories(output("META-INF/biscotti/declaring-types/x"));

    Project.Result result = compile();

    assertThat(result.success()).isFalse();
    assertThat(result.text())
        .contains("[BSC003]", "META-INF/biscotti/declaring-types: ")
        .doesNotContain("BSC001");
  }

  @Test
  void aFolderInThePlaceOfAPageIsAnErrorThatNamesIt() throws IOException {
    Files.createDirectories(output("META-INF/biscotti/app/policy.md/x"));

    Project.Result result = compile();

    assertThat(result.success()).isFalse();
    assertThat(result.text()).contains("[BSC003]", "policy.md").doesNotContain("BSC001");
  }

  @ParameterizedTest
  @ValueSource(strings = {SINKS, "META-INF/biscotti/declaring-types", "META-INF/biscotti/app.lock"})
  void aPipeInTheClassOutputDoesNotStopTheCompiler(String path) throws Exception {
    pipe(output(path));

    Project.Result result = compile();

    assertThat(result.success()).isFalse();
    assertThat(result.text()).contains("[BSC003]", "it is a pipe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"app_de.properties", "app.lock"})
  void aPipeInANamedFolderDoesNotStopTheCompiler(String name) throws Exception {
    Path named = Files.createDirectories(folder.resolve("named"));
    pipe(named.resolve(name));
    project =
        module(", languages = {\"en\", \"de\"}")
            .options("-Abiscotti.translations=" + named, "-Abiscotti.locks=" + named);

    Project.Result result = compile();

    assertThat(result.success()).isFalse();
    assertThat(result.text())
        .containsAnyOf("[BSC513] " + named.resolve(name) + ", line 1: it is a pipe", "[BSC512]");
  }
}
