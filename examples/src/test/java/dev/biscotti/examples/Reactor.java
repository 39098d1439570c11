package dev.biscotti.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** Copies of the projects, built together because one Maven starts faster than three. */
final class Reactor {
  private static final Path SETTINGS = Path.of("..", "maven-plugin", "src", "it", "settings.xml");
  private static final int SECONDS = 180;

  private final Path folder;

  private Reactor(Path folder) {
    this.folder = folder;
  }

  static Reactor of(Path folder, String... projects) throws IOException {
    Files.createDirectories(folder.resolve(".mvn")); // prevents configuration from a parent folder
    for (String project : projects) {
      Folders.copy(Path.of(project), folder.resolve(project));
      Path pom = folder.resolve(project).resolve("pom.xml");
      Files.writeString(pom, withCorePlugins(Files.readString(pom)));
    }
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>example</groupId>
          <artifactId>all</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <modules>%s</modules>
        </project>
        """
            .formatted(
                Stream.of(projects)
                    .map(project -> "<module>" + project + "</module>")
                    .collect(Collectors.joining())));
    Files.writeString(
        folder.resolve("settings.xml"),
        Files.readString(SETTINGS)
            .replace(
                "@user.repository@",
                Path.of(Versions.property("user.repository")).toUri().toString()));
    return new Reactor(folder);
  }

  /** Maven's default versions are not in every local repository; those of this build are. */
  private static String withCorePlugins(String pom) {
    String plugins =
        Stream.of("jar", "resources", "surefire")
            .map(name -> "maven-" + name + "-plugin")
            .map(
                plugin ->
                    "<plugin><artifactId>"
                        + plugin
                        + "</artifactId><version>"
                        + Versions.property(plugin + ".version")
                        + "</version></plugin>")
            .collect(
                Collectors.joining(
                    "", "<build><pluginManagement><plugins>", "</plugins></pluginManagement>"));
    assertThat(pom).containsOnlyOnce("<build>");
    return pom.replace("<build>", plugins);
  }

  /** Builds all projects and returns Maven's output. */
  String build() throws MavenInvocationException {
    List<String> lines = new ArrayList<>();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(folder.toFile());
    request.setBatchMode(true);
    request.setUserSettingsFile(folder.resolve("settings.xml").toFile());
    request.setLocalRepositoryDirectory(new File(Versions.property("it.repository")));
    request.setJavaHome(new File(System.getProperty("java.home")));
    request.setMavenHome(new File(Versions.property("maven.home")));
    request.setMavenOpts("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    request.setThreads("2");
    request.setInputStream(InputStream.nullInputStream());
    request.setTimeoutInSeconds(SECONDS);
    request.setOutputHandler(lines::add);
    request.setErrorHandler(lines::add);
    request.addArg("verify");
    InvocationResult result = new DefaultInvoker().execute(request);
    String said = String.join("\n", lines);
    if (result.getExecutionException() != null) {
      throw new AssertionError(said, result.getExecutionException());
    }
    assertThat(result.getExitCode()).as(said).isZero();
    return said;
  }

  Path file(String path) {
    return folder.resolve(path);
  }
}
