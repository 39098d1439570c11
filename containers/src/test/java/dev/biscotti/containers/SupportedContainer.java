package dev.biscotti.containers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A container in which the filter is documented to work. */
enum SupportedContainer {
  TOMCAT_10("Tomcat", "tomcat-10.1", "tomcat-embed-core", "InTomcat"),
  TOMCAT_11("Tomcat", "tomcat-11", "tomcat-embed-core", "InTomcat"),
  JETTY_EE10("Jetty EE10", "jetty-12-ee10", "jetty-ee10-servlet", "InJettyEe10"),
  JETTY_EE11("Jetty EE11", "jetty-12-ee11", "jetty-ee11-servlet", "InJettyEe11"),
  UNDERTOW("Undertow", "undertow-2.3", "undertow-servlet", "InUndertow");

  private static final Path FOLDER = Path.of(System.getProperty("containers.folder"));

  /** The libraries that every container gets: no container, no servlet API. */
  private static final List<String> SHARED =
      List.of(
          "biscotti-",
          "junit-",
          "assertj-",
          "opentest4j-",
          "apiguardian-",
          "byte-buddy-",
          "jspecify-");

  private final String product;
  private final String folder;
  private final String library;
  private final String contracts;

  SupportedContainer(String product, String folder, String library, String contracts) {
    this.product = product;
    this.folder = folder;
    this.library = library;
    this.contracts = contracts;
  }

  /** Name and version, as in the documentation. */
  String title() {
    return product + " " + version();
  }

  /** The version of the library, without the vendor's suffix. */
  String version() {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      String jar =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith(library + "-"))
              .findFirst()
              .orElseThrow();
      return jar.substring(library.length() + 1, jar.length() - ".jar".length())
          .replace(".Final", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs the contracts with the libraries of this container, and returns the failure of each case.
   */
  @SuppressWarnings("unchecked") // the type that ContractRun returns
  Map<String, Optional<Throwable>> run() throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      return (Map<String, Optional<Throwable>>)
          loader
              .loadClass(ContractRun.class.getName())
              .getMethod("of", String.class)
              .invoke(null, "dev.biscotti.runtime.servlet." + contracts);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private URL[] classPath() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path) || isShared(path)) {
        urls.add(path.toUri().toURL());
      }
    }
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      for (Path jar : files.sorted().toList()) {
        urls.add(jar.toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static boolean isShared(Path jar) {
    String name = jar.getFileName().toString();
    return SHARED.stream().anyMatch(name::startsWith);
  }
}
