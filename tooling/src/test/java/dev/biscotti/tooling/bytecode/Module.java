package dev.biscotti.tooling.bytecode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A module of Java classes on disk. */
final class Module {
  private final Path sources;
  private final Path classes;
  private final List<Path> libraries = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  Module(Path folder) {
    this.sources = folder.resolve("src");
    this.classes = folder.resolve("classes");
  }

  Module uses(Path library) {
    libraries.add(library);
    return this;
  }

  Module source(String name, String text) {
    try {
      Path file = sources.resolve(name);
      Files.createDirectories(sources);
      Files.writeString(file, text);
      files.add(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Module compile() {
    Compilers.java(classes, libraries, files.toArray(Path[]::new));
    return this;
  }

  Path classes() {
    return classes;
  }

  /** The classes as a jar. */
  Path jar(String name, String prefix) {
    Path jar = classes.resolveSibling(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(prefix + classes.relativize(file)));
        zip.write(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  SearchResult search(String... declaredIn) {
    return search(classes, declaredIn);
  }

  SearchResult search(Path searched, String... declaredIn) {
    return search(searched, List.of(declaredIn), false);
  }

  SearchResult searchWithDependencies() {
    return search(classes, List.of(), true);
  }

  private SearchResult search(Path searched, List<String> declaredIn, boolean dependencies) {
    List<Path> classPath = new ArrayList<>(Compilers.classPath());
    classPath.addAll(libraries);
    try {
      return BytecodeSearch.search(
          new SearchRequest(List.of(searched), classPath, declaredIn, true, dependencies));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
