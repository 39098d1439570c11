package dev.biscotti.processor.usage;

import dev.biscotti.policy.usage.SinkTable;
import dev.biscotti.processor.declaration.DeclaringTypes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** Reads what libraries and the module itself keep beside their classes. */
final class ClassPathResources {
  private final Filer filer;
  private final Elements elements;
  private final ClassLoader processorPath;

  ClassPathResources(Filer filer, Elements elements, ClassLoader processorPath) {
    this.filer = filer;
    this.elements = elements;
    this.processorPath = processorPath;
  }

  /**
   * The tables of sinks: every one on the processor path, that of the module, and the first one on
   * the class path, since a compiler shows no more of them. That one is a library's and adds only.
   */
  SinkTable tables(SinkTable builtIn) throws IOException {
    Set<URI> own = new LinkedHashSet<>();
    for (URL url : Collections.list(processorPath.getResources(SinkTable.USER_RESOURCE))) {
      own.add(URI.create(url.toString()));
    }
    resource(StandardLocation.CLASS_OUTPUT, "", SinkTable.USER_RESOURCE).ifPresent(own::add);
    SinkTable all = builtIn;
    for (URI uri : own) {
      Optional<SinkTable> table = table(uri);
      all = table.isPresent() ? all.plus(table.get()) : all;
    }
    Optional<URI> library =
        resource(StandardLocation.CLASS_PATH, "", SinkTable.USER_RESOURCE)
            .filter(uri -> !own.contains(uri));
    Optional<SinkTable> theirs = library.isPresent() ? table(library.get()) : Optional.empty();
    return theirs.isPresent() ? all.withLibrary(theirs.get()) : all;
  }

  private static Optional<SinkTable> table(URI uri) throws IOException {
    Optional<InputStream> stream = open(uri);
    if (stream.isEmpty()) {
      return Optional.empty();
    }
    try (Reader reader = new InputStreamReader(stream.get(), StandardCharsets.UTF_8)) {
      return Optional.of(SinkTable.parse(reader, uri.toString()));
    }
  }

  /** The declaring types of the library that a class comes from. */
  Set<String> declaringTypesBeside(TypeElement type) {
    String binaryName = elements.getBinaryName(type).toString();
    int dot = binaryName.lastIndexOf('.');
    String pack = dot < 0 ? "" : binaryName.substring(0, dot);
    String file = binaryName.substring(dot + 1) + ".class";
    String path = binaryName.replace('.', '/') + ".class";
    return resource(StandardLocation.CLASS_PATH, pack, file)
        .map(URI::toString)
        .filter(uri -> uri.endsWith(path))
        .map(uri -> uri.substring(0, uri.length() - path.length()) + DeclaringTypes.RESOURCE)
        .map(uri -> lines(URI.create(uri)))
        .orElse(Set.of());
  }

  private static Set<String> lines(URI uri) {
    Optional<InputStream> stream = open(uri);
    if (stream.isEmpty()) {
      return Set.of();
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream.get(), StandardCharsets.UTF_8))) {
      Set<String> lines = new LinkedHashSet<>();
      reader.lines().filter(line -> !line.isBlank()).forEach(lines::add);
      return lines;
    } catch (IOException unreadable) {
      return Set.of();
    }
  }

  private Optional<URI> resource(JavaFileManager.Location location, String pack, String name) {
    try {
      FileObject resource = filer.getResource(location, pack, name);
      return Optional.of(resource.toUri());
    } catch (IOException | RuntimeException absent) {
      // What a compiler answers with where there is no such file, or no such location.
      return Optional.empty();
    }
  }

  private static Optional<InputStream> open(URI uri) {
    try {
      URLConnection connection = uri.toURL().openConnection();
      // A cached jar would stay open, and the build could not replace it.
      connection.setUseCaches(false);
      return Optional.of(connection.getInputStream());
    } catch (IOException | IllegalArgumentException absent) {
      return Optional.empty();
    }
  }
}
