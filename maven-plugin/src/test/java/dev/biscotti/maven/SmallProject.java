package dev.biscotti.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A project in a separate folder, built with the Maven that runs the tests. */
final class SmallProject {
  private static final Path TEMPLATES = Path.of("src", "it");
  private static final int SECONDS = 180;

  private final Path folder;
  private final Path settings;

  private SmallProject(Path folder, Path settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** The output of a build, and whether it succeeded. */
  record Build(boolean success, List<String> lines) {
    String text() {
      return String.join("\n", lines);
    }

    /** The arguments of the commands that the output names. */
    List<String> commands() {
      return lines.stream()
          .filter(line -> line.contains("un: mvn "))
          .map(line -> line.substring(line.indexOf("un: mvn ") + "un: mvn ".length()).strip())
          .distinct()
          .toList();
    }

    Build succeeds() {
      assertThat(success).as(text()).isTrue();
      return this;
    }

    Build fails() {
      assertThat(success).as(text()).isFalse();
      return this;
    }
  }

  /** Copies a template, with the versions of this build. */
  static SmallProject copy(String template, Path to) throws IOException {
    Path from = TEMPLATES.resolve(template);
    Path folder = Files.createDirectories(to.resolve(template));
    Files.createDirectories(folder.resolve(".mvn")); // prevents configuration from a parent folder
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.writeString(target, filled(Files.readString(file)));
      }
    }
    Path settings = to.resolve("settings.xml");
    Files.writeString(settings, filled(Files.readString(TEMPLATES.resolve("settings.xml"))));
    return new SmallProject(folder, settings);
  }

  private static String filled(String text) {
    return text.replace("@biscotti.version@", property("biscotti.version"))
        .replace("@user.repository@", Path.of(property("user.repository")).toUri().toString())
        .replace("@core.plugins@", corePlugins());
  }

  /** The versions that are available locally. */
  private static String corePlugins() {
    return Stream.of("compiler", "jar", "resources", "surefire")
        .map(name -> "maven-" + name + "-plugin")
        .map(
            plugin ->
                "<plugin><artifactId>"
                    + plugin
                    + "</artifactId><version>"
                    + property(plugin + ".version")
                    + "</version></plugin>")
        .collect(Collectors.joining("\n"));
  }

  private static String property(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .orElseThrow(() -> new IllegalStateException("set by the build: " + name));
  }

  Path file(String path) {
    return folder.resolve(path);
  }

  String read(String path) throws IOException {
    return Files.readString(file(path));
  }

  void replace(String path, String old, String now) throws IOException {
    String text = read(path);
    assertThat(text).contains(old);
    Files.writeString(file(path), text.replace(old, now));
  }

  /** Runs Maven with the arguments of a command line. */
  Build maven(String arguments) throws MavenInvocationException {
    List<String> lines = new ArrayList<>();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(folder.toFile());
    request.setBatchMode(true);
    request.setUserSettingsFile(settings.toFile());
    request.setLocalRepositoryDirectory(new File(property("it.repository")));
    request.setJavaHome(new File(System.getProperty("java.home")));
    request.setMavenHome(new File(property("maven.home")));
    request.setMavenOpts("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    request.setInputStream(InputStream.nullInputStream());
    request.setTimeoutInSeconds(SECONDS);
    request.setOutputHandler(lines::add);
    request.setErrorHandler(lines::add);
    request.addArgs(Arrays.asList(arguments.replace("\"", "").split(" ")));
    InvocationResult result = new DefaultInvoker().execute(request);
    if (result.getExecutionException() != null) {
      throw new AssertionError(String.join("\n", lines), result.getExecutionException());
    }
    return new Build(result.getExitCode() == 0, List.copyOf(lines));
  }
}
